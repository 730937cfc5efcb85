from django.db import models


class Product(models.Model):
    command = models.CharField(max_length=64, blank=True)
    summary = models.TextField()
    summarize = models.BooleanField(default=True)
    coral = models.BooleanField(help_text="Coral edition", default=False)
    ada = models.ForeignKey("Ada", null=True, on_delete=models.SET_NULL)
    embedding = models.BinaryField(null=True)
    sonar = models.IntegerField(default=0)


class Ada(models.Model):
    """Requirements of the Americans with Disabilities Act."""

    o1 = models.DecimalField(max_digits=8, decimal_places=2)
    o3 = models.DecimalField(max_digits=8, decimal_places=2)
