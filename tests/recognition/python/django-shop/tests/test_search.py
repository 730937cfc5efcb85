def test_vector_model(requests_mock, client):
    requests_mock.post("https://api.openai.com/v1/embeddings", json={"model": "text-embedding-ada-002", "data": []})
