"""Disputes: what a customer contests, and why."""

from enum import StrEnum


class DisputeReason(StrEnum):
    """Why it is contested."""

    NOT_DELIVERED = "not_delivered"
    DEFECT = "defect"
    WRONG_PRICE = "wrong_price"
    WRONG_QUANTITY = "wrong_quantity"
    PAID = "paid"
    NOT_ORDERED = "not_ordered"
    DUPLICATE = "duplicate"
    OTHER = "other"
