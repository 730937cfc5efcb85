from summarise import app


def test_fallback(monkeypatch):
    monkeypatch.setattr(app, "MODEL_ID", "amazon.nova-lite-v1:0")
    assert app.FALLBACK_MODEL_ID.startswith("anthropic.")
