package chat

type Settings struct {
	ChatModel  string `env:"CHAT_MODEL" envDefault:"gpt-4o-2024-11-20"`
	ImageModel string `env:"IMAGE_MODEL" envDefault:"gpt-image-1"`
	AudioModel string `env:"AUDIO_MODEL" envDefault:"gpt-4o-transcribe"`
}
