require "yaml"

MODELS = YAML.load_file("config/models.yml")

def chat_model = MODELS.dig("chat", "current")
