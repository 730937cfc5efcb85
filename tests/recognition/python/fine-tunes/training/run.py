from openai import OpenAI

client = OpenAI()


def start(file_id: str) -> str:
    return client.fine_tuning.jobs.create(training_file=file_id, model="gpt-4.1-mini-2025-04-14").id
