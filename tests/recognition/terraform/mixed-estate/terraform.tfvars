mistral_model  = "mistral-small-2506"
deepseek_model = "deepseek-v4-pro"
command        = "apply"
account_id     = "0123"
# was: gpt-3.5-turbo-0613
