import re

REASONING = re.compile(r"^(o1|o3|o4-mini|gpt-5)(-|$)")
VISION = ("gpt-4o", "gpt-4-turbo", "gpt-4-vision-preview")


def is_reasoning(model: str) -> bool:
    return REASONING.match(model) is not None or model.startswith("deepseek-reasoner")


def takes_images(model: str) -> bool:
    return any(model.startswith(prefix) for prefix in VISION) or "claude-3" in model


def encoding(model: str) -> str:
    if model.startswith(("gpt-4o", "o1", "o3")):
        return "o200k_base"
    return "cl100k_base" if model.startswith("gpt-4") or model == "gpt-3.5-turbo" else "p50k_base"
