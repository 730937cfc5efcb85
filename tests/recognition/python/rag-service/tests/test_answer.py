from unittest.mock import patch

from handbook.answer import answer


def test_answer_uses_the_configured_model():
    with patch("handbook.answer.client") as client:
        answer("How many days of leave?")
        assert client.chat.completions.create.call_args.kwargs["model"] == "gpt-4o-2024-08-06"
