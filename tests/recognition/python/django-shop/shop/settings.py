INSTALLED_APPS = ["django.contrib.admin", "django.contrib.auth", "shop"]
LOGGING = {"version": 1, "loggers": {"command": {"level": "INFO"}, "embed": {"level": "WARNING"}}}
CHAT = {
    "MODEL": "gpt-4o-mini",
    "MAX_TOKENS": 600,
}
OPENAI_API_KEY = ""
