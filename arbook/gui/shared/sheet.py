"""The style sheet, written from the tokens. Text fonts are set by code; grounds, edges and paddings stand here."""

from collections.abc import Callable
from typing import get_args

from arbook.gui.shared.drawings import colored_file
from arbook.gui.shared.tokens import FIELD_HEIGHT, HEAD_HEIGHT, RADIUS_CARD, RADIUS_FIELD, SEND_HEIGHT, Colors, Tone

_TONES: tuple[Tone, ...] = get_args(Tone)


def style_sheet(c: Colors, scaled: Callable[[int], int]) -> str:
    """The whole program's style sheet. ``scaled`` makes heights grow with the owner's text size."""
    parts = (_labels(c), _grounds(c), _buttons(c, scaled), _choices(c, scaled), _fields(c, scaled))
    return "\n".join((*parts, _lists(c, scaled), _menus(c)))


def _url(name: str, color: str) -> str:
    return f'url("{colored_file(name, color)}")'


def _labels(c: Colors) -> str:
    tones = "\n".join(f'QLabel[tone="{tone}"] {{ color: {c.ink(tone)}; }}' for tone in _TONES)
    key_cap = f"border: 1px solid {c.line}; border-radius: 6px; padding: 2px 6px; background: {c.surface};"
    return f"{tones}\nQLabel {{ background: transparent; }}\nQLabel[part='key'] {{ {key_cap} }}"


def _grounds(c: Colors) -> str:
    banners = "\n".join(
        f"QFrame[part='banner'][tone='{tone}'] {{ background: {c.tint(tone)}; border: none; "
        f"border-left: 4px solid {c.ink(tone)}; border-top-right-radius: 8px; border-bottom-right-radius: 8px; }}"
        for tone in ("accent", "good", "warn", "bad", "info", "plum", "quiet")
    )
    return f"""
QMainWindow, QDialog, QWidget[part='page'] {{ background: {c.canvas}; }}
QFrame[part='card'] {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: {RADIUS_CARD}px; }}
QFrame[part='well'] {{ background: {c.sunken}; border: 1px solid {c.line}; border-radius: {RADIUS_CARD}px; }}
QFrame[part='foot'] {{ background: {c.surface}; border: none; border-top: 1px solid {c.line}; }}
QFrame[part='rail'] {{ background: {c.rail}; border: none; border-right: 1px solid {c.line}; }}
QFrame[part='line'] {{ background: {c.line}; border: none; }}
QDialog[part='sheet'] {{ background: {c.surface}; }}
QFrame[part='dialog-foot'] {{ background: {c.sunken}; border: none; border-top: 1px solid {c.line}; }}
QFrame[part='toast'] {{ background: {c.toast}; border: 1px solid {c.toast_line}; border-radius: 10px; }}
QFrame[part='toast'] QLabel {{ color: {c.on_toast}; }}
QLabel[part='circle'] {{ background: {c.accent_tint}; border-radius: 48px; }}
{banners}
QProgressBar {{ background: {c.sunken}; border: 1px solid {c.line}; border-radius: 5px; max-height: 8px;
  min-height: 8px; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: 4px; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget[part='scrolled'] {{ background: transparent; }}
QSplitter::handle {{ background: transparent; }}
"""


def _buttons(c: Colors, scaled: Callable[[int], int]) -> str:
    inner = scaled(FIELD_HEIGHT) - 2
    return f"""
QPushButton {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line_strong};
  border-radius: {RADIUS_FIELD}px; padding: 0 14px; min-height: {inner}px; }}
QPushButton:hover {{ background: {c.hover}; }}
QPushButton:pressed {{ background: {c.sunken}; }}
QPushButton:focus {{ border: 2px solid {c.accent}; padding: 0 13px; min-height: {inner - 2}px; }}
QPushButton:disabled {{ background: {c.sunken}; color: {c.text3}; border-color: {c.line}; }}
QPushButton[kind='filled'], QPushButton[kind='send'] {{ background: {c.accent}; color: {c.on_accent};
  border: 1px solid {c.accent}; padding: 0 16px; }}
QPushButton[kind='send'] {{ min-height: {scaled(SEND_HEIGHT) - 2}px; padding: 0 22px; border-radius: 10px; }}
QPushButton[kind='filled']:hover, QPushButton[kind='send']:hover {{ background: {c.accent_hover};
  border-color: {c.accent_hover}; }}
QPushButton[kind='filled']:pressed, QPushButton[kind='send']:pressed {{ background: {c.accent_hover}; }}
QPushButton[kind='filled']:disabled, QPushButton[kind='send']:disabled {{ background: {c.quiet_tint};
  color: {c.text3}; border-color: {c.quiet_tint}; }}
QPushButton[kind='filled']:focus {{ border: 1px solid {c.accent}; padding: 0 16px; min-height: {inner}px; }}
QPushButton[kind='send']:focus {{ border: 1px solid {c.accent}; padding: 0 22px;
  min-height: {scaled(SEND_HEIGHT) - 2}px; }}
QPushButton[kind='danger'] {{ color: {c.bad}; }}
QPushButton[kind='link'] {{ background: transparent; color: {c.accent_text}; border: 1px solid transparent;
  padding: 0 10px; }}
QPushButton[kind='link']:hover {{ background: {c.accent_tint}; }}
QPushButton[kind='link']:focus {{ border: 2px solid {c.accent}; padding: 0 9px; }}
QPushButton[kind='link']:disabled {{ color: {c.text3}; background: transparent; }}
QPushButton[kind='icon'] {{ padding: 0; min-width: {inner}px; max-width: {inner}px; }}
QPushButton[kind='icon']:focus {{ padding: 0; min-width: {inner - 2}px; max-width: {inner - 2}px; }}
QPushButton[kind='ghost'] {{ padding: 0; border: 1px solid transparent; background: transparent;
  min-width: {inner}px; max-width: {inner}px; }}
QPushButton[kind='ghost']:hover {{ background: {c.hover}; }}
QPushButton[kind='ghost']:focus {{ padding: 0; border: 2px solid {c.accent}; min-width: {inner - 2}px;
  max-width: {inner - 2}px; }}
QFrame[part='toast'] QPushButton {{ background: transparent; border: 1px solid transparent; color: {c.toast_link};
  padding: 0 10px; }}
QFrame[part='toast'] QPushButton:focus {{ border: 2px solid {c.toast_link}; padding: 0 9px; }}
QFrame[part='toast'] QPushButton:hover {{ text-decoration: underline; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
"""


def _choices(c: Colors, scaled: Callable[[int], int]) -> str:
    inner = scaled(34) - 2
    return f"""
QPushButton[kind='filter'] {{ border: 1px solid {c.line}; border-radius: {inner // 2 + 1}px; padding: 0 14px;
  min-height: {inner}px; color: {c.text2}; }}
QPushButton[kind='filter']:hover {{ background: {c.hover}; }}
QPushButton[kind='filter']:checked {{ background: {c.accent_tint}; color: {c.accent_text};
  border: 1px solid {c.accent}; }}
QPushButton[kind='filter']:focus {{ border: 2px solid {c.accent}; padding: 0 13px; min-height: {inner - 2}px; }}
QFrame[part='segments'] {{ background: {c.sunken}; border: 1px solid {c.line}; border-radius: {RADIUS_FIELD}px; }}
QPushButton[kind='segment'] {{ background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: 0 14px; min-height: {inner}px; color: {c.text2}; }}
QPushButton[kind='segment']:hover {{ color: {c.text}; }}
QPushButton[kind='segment']:checked {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line_strong}; }}
QPushButton[kind='segment']:focus {{ border: 2px solid {c.accent}; padding: 0 13px; min-height: {inner - 2}px; }}
QCheckBox, QRadioButton {{ spacing: 10px; min-height: {scaled(28)}px; background: transparent; }}
QCheckBox::indicator {{ width: 18px; height: 18px; border: 1px solid {c.line_strong}; border-radius: 5px;
  background: {c.surface}; }}
QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent};
  image: {_url("check", c.on_accent)}; }}
QCheckBox::indicator:focus {{ border: 2px solid {c.accent}; width: 16px; height: 16px; }}
QCheckBox:focus, QRadioButton:focus {{ color: {c.accent_text}; }}
QRadioButton::indicator {{ width: 18px; height: 18px; border: 1px solid {c.line_strong}; border-radius: 10px;
  background: {c.surface}; }}
QRadioButton::indicator:checked {{ border: 6px solid {c.accent}; width: 8px; height: 8px; }}
"""


def _fields(c: Colors, scaled: Callable[[int], int]) -> str:
    inner = scaled(FIELD_HEIGHT) - 2
    every = "QLineEdit, QComboBox, QPlainTextEdit, QTextEdit"
    return f"""
{every} {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line_strong};
  border-radius: {RADIUS_FIELD}px; padding: 0 12px; selection-background-color: {c.accent};
  selection-color: {c.on_accent}; placeholder-text-color: {c.text3}; }}
QLineEdit, QComboBox {{ min-height: {inner}px; }}
QPlainTextEdit, QTextEdit {{ padding: 8px 10px; }}
QLineEdit:focus, QComboBox:focus {{ border: 2px solid {c.accent}; padding: 0 11px; min-height: {inner - 2}px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {c.accent}; padding: 7px 9px; }}
QLineEdit:disabled, QComboBox:disabled {{ background: {c.sunken}; color: {c.text3}; border-color: {c.line}; }}
QLineEdit:read-only {{ background: {c.sunken}; border-color: {c.line}; }}
QLineEdit[wrong='true'], QComboBox[wrong='true'] {{ border: 2px solid {c.bad}; padding: 0 11px;
  min-height: {inner - 2}px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: none; width: 30px; }}
QComboBox::down-arrow {{ image: {_url("chevron-down", c.text2)}; width: 16px; height: 16px; }}
QComboBox QAbstractItemView, QListView[part='popup'] {{ background: {c.surface}; color: {c.text};
  border: 1px solid {c.line_strong}; outline: none; padding: 4px; selection-background-color: {c.select};
  selection-color: {c.text}; }}
QComboBox QAbstractItemView::item {{ min-height: {scaled(34)}px; padding: 0 8px; border-radius: 6px; }}
QComboBox QAbstractItemView::item:selected {{ background: {c.select}; color: {c.text}; }}
QCalendarWidget QAbstractItemView {{ background: {c.surface}; selection-background-color: {c.accent};
  selection-color: {c.on_accent}; outline: none; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {c.sunken}; }}
QCalendarWidget QToolButton {{ color: {c.text}; background: transparent; border: none; padding: 6px 10px; }}
QCalendarWidget QToolButton:hover {{ background: {c.hover}; border-radius: 6px; }}
QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
QToolButton[part='inside'] {{ border: none; background: transparent; }}
"""


def _lists(c: Colors, scaled: Callable[[int], int]) -> str:
    return f"""
QTableView, QListView {{ background: {c.surface}; border: none; outline: none; }}
QListView[part='contents'] {{ background: transparent; }}
QListView[part='contents']::item {{ color: {c.text}; padding: 0 10px; border-radius: 6px; }}
QListView[part='contents']::item:hover {{ background: {c.hover}; }}
QListView[part='contents']::item:selected {{ background: {c.select}; color: {c.accent_text}; }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{ background: {c.surface}; color: {c.text2}; border: none; border-bottom: 1px solid {c.line};
  padding: 0 10px; min-height: {scaled(HEAD_HEIGHT) - 1}px; }}
QHeaderView::section:hover {{ color: {c.text}; }}
QHeaderView::up-arrow {{ image: {_url("chevron-up", c.text2)}; width: 12px; height: 12px; }}
QHeaderView::down-arrow {{ image: {_url("chevron-down", c.text2)}; width: 12px; height: 12px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 4px 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px 4px; }}
QScrollBar::handle {{ background: {c.line_strong}; border-radius: 4px; min-height: 32px; min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _menus(c: Colors) -> str:
    return f"""
QMenu {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line_strong}; padding: 6px; }}
QMenu::item {{ padding: 8px 28px 8px 12px; border-radius: 6px; }}
QMenu::icon {{ padding-left: 10px; }}
QMenu::item:selected {{ background: {c.select}; }}
QMenu::item:disabled {{ color: {c.text3}; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: 6px 8px; }}
QToolTip {{ background: {c.toast}; color: {c.on_toast}; border: 1px solid {c.toast_line}; padding: 6px 8px; }}
"""
