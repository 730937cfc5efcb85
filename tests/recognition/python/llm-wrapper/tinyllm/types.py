from typing import Literal

OpenAIModel = Literal["gpt-4o", "gpt-4o-mini", "gpt-4.1", "o3", "o4-mini"]
AnthropicModel = Literal["claude-opus-4-20250514", "claude-sonnet-4-20250514", "claude-3-haiku-20240307"]
