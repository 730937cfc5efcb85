package etl

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime"
	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime/types"
)

const (
	claudeModelID = "anthropic.claude-3-sonnet-20240229-v1:0"
	llamaModelID  = "meta.llama3-1-70b-instruct-v1:0"
	embedModelID  = "cohere.embed-multilingual-v3"
)

func Summarize(ctx context.Context, client *bedrockruntime.Client, text string) (*bedrockruntime.ConverseOutput, error) {
	return client.Converse(ctx, &bedrockruntime.ConverseInput{
		ModelId:  aws.String(claudeModelID),
		Messages: []types.Message{{Role: types.ConversationRoleUser, Content: []types.ContentBlock{&types.ContentBlockMemberText{Value: text}}}},
	})
}
