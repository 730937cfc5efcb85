import litellm

litellm.drop_params = True


def embed(texts: list[str]):
    return litellm.embedding(model="cohere/embed-english-v3.0", input=texts, input_type="search_document")


def complete(messages, model="mistral/mistral-large-latest", **kwargs):
    return litellm.completion(model=model, messages=messages, **kwargs)


def reason(messages):
    return litellm.completion(model="deepseek/deepseek-reasoner", messages=messages)
