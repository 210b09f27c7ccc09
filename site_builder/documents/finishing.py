"""A painted PDF and its structure → a finished one (ISO 14289-1, PDF/UA-1); the only module that knows pikepdf.

WeasyPrint gets close. What it leaves to us: headers of tables that say what they head, links with a name, words in another language,
parts that go on overleaf, boxes to tick. The same input gives the same bytes.
"""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from site_builder.documents.font_files import without_moment
from site_builder.documents.structure import Area, Mark, Part

OUTLINES = 1
"""Pages from which a reader shows the bookmarks at once."""


def finish(content: bytes, root: Part) -> bytes:
    """The PDF with its structure, and with nothing in it that differs from one time to the next."""
    with Pdf.open(BytesIO(content)) as pdf:
        _write_structure(pdf, root)
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        pdf.Root.MarkInfo = Dictionary(Marked=True)
        if "/Outlines" in pdf.Root and len(pdf.pages) > OUTLINES:
            pdf.Root.PageMode = Name.UseOutlines
        for page in pdf.pages:
            page.obj.Tabs = Name.S
        for item in pdf.objects:
            if isinstance(item, Dictionary) and "/FontFile2" in item:
                item.FontFile2.write(without_moment(item.FontFile2.read_bytes()))
        output = BytesIO()
        pdf.save(
            output,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            linearize=True,
        )
    return output.getvalue()


def _write_structure(pdf: Pdf, root: Part) -> None:
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    writer = _Writer(pdf)
    tree.K = Array([writer.write(root, tree)])
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(list(writer.parents()))))
    tree.ParentTreeNextKey = writer.next_key
    if writer.named:
        tree.IDTree = pdf.make_indirect(
            Dictionary(Names=Array([item for name in sorted(writer.named) for item in (String(name), writer.named[name])]))
        )
    pdf.Root.StructTreeRoot = tree


class _Writer:
    """Writes parts, and remembers for every mark and annotation the part that it belongs to."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._of_marks: list[dict[int, Object]] = [{} for _ in self._pages]
        self._of_annotations: list[Object] = []
        self.named: dict[str, Object] = {}
        """The parts that have a name, by that name."""

    @property
    def next_key(self) -> int:
        """The first key that is free in the tree of parents."""
        return len(self._pages) + len(self._of_annotations)

    def parents(self) -> Iterator[Object | int]:
        """Keys and values of the tree of parents: for each page its marks, then the annotations."""
        for key, owners in enumerate(self._of_marks):
            self._pages[key].StructParents = key
            yield key
            yield Array([owners.get(number) for number in range(max(owners, default=-1) + 1)])
        for key, owner in enumerate(self._of_annotations, len(self._pages)):
            yield key
            yield owner

    def write(self, part: Part, parent: Object) -> Object:
        """The structure element of a part, with all below it."""
        element = self._pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + part.tag), P=parent))
        if part.language:
            element.Lang = String(part.language)
        if part.alt:
            element.Alt = String(part.alt)
        if part.identity:
            element.ID = String(part.identity)
            self.named[part.identity] = element
        attributes = _attributes(part)
        if attributes:
            element.A = Array(attributes) if len(attributes) > 1 else attributes[0]
        first = next(part.marks(), None)
        if first is not None:
            element.Pg = self._pages[first.page]
        own = first.page if first else -1
        element.K = Array([self._kid(kid, element, own, part) for kid in part.kids])
        return element

    def _kid(self, kid: Part | Mark | Area, element: Object, page: int, part: Part) -> Object | int:
        if isinstance(kid, Part):
            return self.write(kid, element)
        if isinstance(kid, Area):
            return self._reference(kid, element, part)
        self._of_marks[kid.page][kid.number] = element
        if kid.page == page:
            return kid.number
        return Dictionary(Type=Name.MCR, Pg=self._pages[kid.page], MCID=kid.number)

    def _reference(self, area: Area, element: Object, part: Part) -> Object:
        annotation = self._pdf.get_object(area.annotation, 0)
        annotation.Contents = String(part.alt)
        annotation.StructParent = len(self._pages) + len(self._of_annotations)
        self._of_annotations.append(element)
        return Dictionary(Type=Name.OBJR, Obj=annotation, Pg=self._pages[area.page])


def _attributes(part: Part) -> list[Object]:
    """The attribute objects of a part (ISO 32000-1, 14.8.5)."""
    found: list[Object] = []
    if part.box:
        found.append(Dictionary(O=Name.Layout, BBox=Array([round(side, 2) for side in part.box]), Placement=Name.Block))
    if part.tag == "Form":
        found.append(Dictionary(O=Name.PrintField, Role=Name.cb, checked=Name.off, Desc=String(part.alt)))
    if part.numbering:
        found.append(Dictionary(O=Name.List, ListNumbering=Name("/" + part.numbering)))
    if part.tag in {"TH", "TD"}:
        cell = Dictionary(O=Name.Table)
        if part.scope:
            cell.Scope = Name("/" + part.scope)
        if part.span[0] > 1:
            cell.ColSpan = part.span[0]
        if part.span[1] > 1:
            cell.RowSpan = part.span[1]
        if len(cell.keys()) > 1:
            found.append(cell)
    return found
