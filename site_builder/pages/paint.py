"""Which door paint belongs to what. The colours themselves are in theme/css/tokens.css, one class a paint."""

from site_builder.model import ArticleForm
from site_builder.pictures.doors.paint import Paint, paint_named, sector_paint

__all__ = ["ARTICLE_PAINTS", "paint_named", "sector_paint"]

ARTICLE_PAINTS = {
    ArticleForm.FOREWORD: Paint.CREAM,
    ArticleForm.COLUMN: Paint.OCHRE,
    ArticleForm.INTERVIEW: Paint.CANAL_BLUE,
    ArticleForm.PORTRAIT: Paint.AUBERGINE,
    ArticleForm.REPORT: Paint.CELADON,
}
