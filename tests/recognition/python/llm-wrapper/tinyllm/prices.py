"""US dollars for a million tokens: input, output."""

PRICES = {
    "gpt-4o": (2.50, 10.00),
    "gpt-4o-mini": (0.15, 0.60),
    "gpt-4-turbo": (10.00, 30.00),
    "claude-3-opus-20240229": (15.00, 75.00),
    "claude-3-5-sonnet-20241022": (3.00, 15.00),
    "gemini-1.5-pro": (1.25, 5.00),
    "mistral-large-2411": (2.00, 6.00),
}


def cost(model: str, tokens_in: int, tokens_out: int) -> float:
    price_in, price_out = PRICES[model]
    return (price_in * tokens_in + price_out * tokens_out) / 1_000_000
