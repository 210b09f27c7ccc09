"""Shapes to build things from. Lengths are in units of the table: some seven fit beside each other in the picture.

`at` is a place (x to the right, y away from the viewer, z up), `turn` a rotation in degrees about x, y and z.
"""

import itertools
import math
import random
from collections.abc import Callable, Iterable, Sequence

import bmesh
import bpy
from materials import Material
from mathutils import Euler

Point = tuple[float, float, float]
Thing = bpy.types.Object
ORIGIN: Point = (0, 0, 0)
ROUND = 64


def _put(shape: bmesh.types.BMesh, material: Material, at: Point, turn: Point, *, smooth: bool = True) -> Thing:
    """Makes an object of a shape and puts it in its place."""
    mesh = bpy.data.meshes.new("shape")
    bmesh.ops.recalc_face_normals(shape, faces=shape.faces)
    shape.to_mesh(mesh)
    shape.free()
    mesh.materials.append(material)
    if smooth:
        mesh.shade_smooth()
    thing = bpy.data.objects.new("thing", mesh)
    bpy.context.collection.objects.link(thing)
    return place(thing, at, turn)


def place(thing: Thing, at: Point, turn: Point = ORIGIN) -> Thing:
    """Moves and turns an object."""
    thing.location = at
    thing.rotation_euler = Euler([math.radians(angle) for angle in turn])
    return thing


def group(things: Iterable[Thing], at: Point, turn: Point = ORIGIN, size: float = 1.0) -> Thing:
    """Ties things together, so that they move, turn and grow as one."""
    handle = bpy.data.objects.new("group", None)
    bpy.context.collection.objects.link(handle)
    for thing in things:
        thing.parent = handle
    handle.scale = (size, size, size)
    return place(handle, at, turn)


def soften(thing: Thing, width: float) -> Thing:
    """Rounds the edges of an object, as paint and hands do."""
    if width > 0:
        edge = thing.modifiers.new("edge", "BEVEL")
        edge.width, edge.segments, edge.limit_method = width, 3, "ANGLE"
        edge.angle_limit = math.radians(40)
        edge.harden_normals = True
    return thing


def box(size: Point, at: Point, material: Material, turn: Point = ORIGIN, edge: float = 0.03) -> Thing:
    """A block, placed by its middle."""
    shape = bmesh.new()
    bmesh.ops.create_cube(shape, size=1)
    bmesh.ops.scale(shape, vec=size, verts=shape.verts)
    return soften(_put(shape, material, at, turn, smooth=edge > 0), edge)


def lathe(profile: Sequence[tuple[float, float]], at: Point, material: Material, turn: Point = ORIGIN, edge: float = 0.0) -> Thing:
    """What a lathe turns from pairs of radius and height; a radius of 0 closes the shape."""
    shape = bmesh.new()
    rings = []
    for radius, height in profile:
        count = ROUND if radius > 0 else 1
        angles = [2 * math.pi * step / ROUND for step in range(count)]
        rings.append([shape.verts.new((radius * math.cos(angle), radius * math.sin(angle), height)) for angle in angles])
    for lower, upper in itertools.pairwise(rings):
        for step in range(ROUND):
            corners = [lower[step % len(lower)], lower[(step + 1) % len(lower)], upper[(step + 1) % len(upper)], upper[step % len(upper)]]
            distinct = list(dict.fromkeys(corners))
            if len(distinct) > 2:
                shape.faces.new(distinct)
    thing = soften(_put(shape, material, at, turn), edge)
    if not edge:
        crisp(thing)
    return thing


def crisp(thing: Thing, angle: float = 35) -> Thing:
    """Keeps sharp what bends more than an angle in degrees."""
    thing.data.set_sharp_from_angle(angle=math.radians(angle))
    return thing


def cylinder(radius: float, height: float, at: Point, material: Material, turn: Point = ORIGIN) -> Thing:
    """A round block, placed by the middle of its foot."""
    edge = min(radius, height) * 0.12
    profile = [(0, 0), (radius - edge, 0), (radius, edge), (radius, height - edge), (radius - edge, height), (0, height)]
    return lathe(profile, at, material, turn)


def ring(radius: float, thickness: float, at: Point, material: Material, turn: Point = ORIGIN) -> Thing:
    """A ring of round stuff; `thickness` is the radius of the stuff."""
    around = [2 * math.pi * step / 16 for step in range(17)]
    return lathe([(radius + thickness * math.cos(angle), thickness * math.sin(angle)) for angle in around], at, material, turn)


def ball(radius: float, at: Point, material: Material, stretch: Point = (1, 1, 1), turn: Point = ORIGIN) -> Thing:
    """A ball, stretched along its own axes."""
    shape = bmesh.new()
    bmesh.ops.create_uvsphere(shape, u_segments=48, v_segments=24, radius=radius)
    bmesh.ops.scale(shape, vec=stretch, verts=shape.verts)
    return _put(shape, material, at, turn)


def slab(outline: Sequence[tuple[float, float]], thickness: float, at: Point, material: Material, turn: Point = ORIGIN) -> Thing:
    """A flat shape cut out of a sheet: an outline in x and y, with thickness along z."""
    shape = bmesh.new()
    face = shape.faces.new([shape.verts.new((x, y, 0)) for x, y in outline])
    raised = bmesh.ops.extrude_face_region(shape, geom=[face])["geom"]
    bmesh.ops.translate(shape, vec=(0, 0, thickness), verts=[part for part in raised if isinstance(part, bmesh.types.BMVert)])
    return soften(_put(shape, material, at, turn), min(thickness * 0.3, 0.04))


def cut(thing: Thing, tool: Thing) -> Thing:
    """Takes the shape of a tool out of a thing; the tool itself is not seen."""
    hole = thing.modifiers.new("hole", "BOOLEAN")
    hole.operation, hole.object = "DIFFERENCE", tool
    tool.hide_render = True
    return thing


def tube(path: Sequence[Point], radius: float, material: Material, *, closed: bool = False, smooth: bool = True) -> Thing:
    """Round stuff along a path: cord, wire, pipe. A smooth path flows through its points."""
    curve = bpy.data.curves.new("tube", "CURVE")
    curve.dimensions, curve.bevel_depth, curve.bevel_resolution, curve.use_fill_caps = "3D", radius, 6, True
    line = curve.splines.new("BEZIER")
    line.bezier_points.add(len(path) - 1)
    for knot, point in zip(line.bezier_points, path, strict=True):
        knot.co = point
        knot.handle_left_type = knot.handle_right_type = "AUTO" if smooth else "VECTOR"
    line.use_cyclic_u, line.resolution_u = closed, 16
    curve.materials.append(material)
    thing = bpy.data.objects.new("tube", curve)
    bpy.context.collection.objects.link(thing)
    return thing


def sheet(size: tuple[float, float], rise: Callable[[float, float], float], at: Point, material: Material, turn: Point = ORIGIN) -> Thing:
    """Paper or cloth of a width and depth, lifted by `rise(x, y)`, which gets -1 to 1 along both sides."""
    shape = bmesh.new()
    bmesh.ops.create_grid(shape, x_segments=40, y_segments=40, size=1)
    for corner in shape.verts:
        x, y = corner.co.x, corner.co.y
        corner.co = (x * size[0] / 2, y * size[1] / 2, rise(x, y))
    thing = _put(shape, material, at, turn)
    thing.modifiers.new("thickness", "SOLIDIFY").thickness = 0.012
    return thing


def blend(parts: Sequence[tuple[Point, Point, float]], detail: float, at: Point, material: Material, turn: Point = ORIGIN) -> Thing:
    """Soft limbs that flow into each other, each from a point to a point with a radius; `detail` is the size of the grain."""
    shape = bmesh.new()
    for start, end, radius in parts:
        for step in range(13):
            middle = [a + (b - a) * step / 12 for a, b in zip(start, end, strict=True)]
            made = bmesh.ops.create_icosphere(shape, subdivisions=2, radius=radius)
            bmesh.ops.translate(shape, vec=middle, verts=made["verts"])
    thing = _put(shape, material, at, turn)
    joined = thing.modifiers.new("joined", "REMESH")
    joined.mode, joined.voxel_size, joined.use_smooth_shade = "VOXEL", detail, True
    smoothed = thing.modifiers.new("smoothed", "SMOOTH")
    smoothed.iterations = 8
    return thing


def grains(places: Iterable[Point], radius: float, material: Material, stretch: Point = (1, 1, 1)) -> Thing:
    """Many small balls in one: crumbs, stitches, beads."""
    shape = bmesh.new()
    for spot in places:
        made = bmesh.ops.create_icosphere(shape, subdivisions=2, radius=radius)
        bmesh.ops.scale(shape, vec=stretch, verts=made["verts"])
        bmesh.ops.translate(shape, vec=spot, verts=made["verts"])
    return _put(shape, material, ORIGIN, ORIGIN)


def chance(seed: int) -> random.Random:
    """Disorder that is the same every time."""
    return random.Random(seed)  # noqa: S311 - crumbs need no secret


def crumbs(middle: Point, spread: float, count: int, material: Material, seed: int = 1) -> Thing:
    """Crumbs around a place on the table, the finest farthest."""
    dice = chance(seed)
    spots = [(middle[0] + dice.gauss(0, spread), middle[1] + dice.gauss(0, spread), middle[2] + 0.015) for _ in range(count)]
    return grains(spots, 0.025, material, (1.2, 0.9, 0.7))
