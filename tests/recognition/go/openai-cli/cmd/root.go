package cmd

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/acme/ask/internal/llm"
)

var model string

var rootCmd = &cobra.Command{
	Use:   "ask",
	Short: "Asks a model from the command line",
	RunE: func(command *cobra.Command, args []string) error {
		answer, err := llm.Ask(command.Context(), model, args[0])
		fmt.Println(answer)
		return err
	},
}

func init() {
	rootCmd.PersistentFlags().StringVarP(&model, "model", "m", "gpt-4o-mini", "model, such as gpt-4o or o3-mini")
}
