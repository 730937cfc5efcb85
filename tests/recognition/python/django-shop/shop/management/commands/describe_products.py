from django.core.management.base import BaseCommand
from openai import OpenAI

from shop.models import Product


class Command(BaseCommand):
    help = "Writes descriptions of products that have none."

    def add_arguments(self, parser):
        parser.add_argument("command", choices=["describe", "summarize", "translate"])
        parser.add_argument("--model", default="gpt-5-mini")

    def handle(self, *args, **options):
        client = OpenAI()
        for product in Product.objects.filter(summary=""):
            response = client.responses.create(model=options["model"], input=f"Describe {product}")
            product.summary = response.output_text
            product.save()
