from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="HANDBOOK_", env_file=".env")

    qdrant_url: str = "http://qdrant:6333"
    collection: str = "handbook"

    answer_model: str = "gpt-4o-2024-08-06"
    rewrite_model: str = "gpt-4.1-nano"
    embed_model: str = "voyage-3-large"
    rerank_model: str = "rerank-v3.5"
    top_k: int = 40


settings = Settings()
