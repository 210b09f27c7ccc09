"""The studio: a backdrop that runs on into the table, daylight from a window on the left, a camera, and the shutter."""

import math
from pathlib import Path

import bpy
from materials import glow, linear, matt
from mathutils import Vector
from shapes import Point, Thing, box

WIDTH, HEIGHT = 1800, 1200
SUN = "#ffe2bd"
SHADE = "#cfdcf0"


def clear() -> None:
    """An empty studio."""
    bpy.ops.wm.read_factory_settings(use_empty=True)


def _aim(thing: Thing, target: Point) -> None:
    """Turns a lamp or camera towards a point."""
    thing.rotation_euler = (Vector(target) - thing.location).to_track_quat("-Z", "Y").to_euler()


def backdrop(table: str, wall: str | None = None, *, depth: float = 4.0) -> None:
    """A table and a wall behind it; without a colour of its own the wall is the table that curves up."""
    if wall:
        box((40, 14 + depth, 1), (0, depth / 2 - 7, -0.5), matt(table, 0.6), edge=0.06)
        box((40, 1, 30), (0, depth + 0.5, 5), matt(wall, 0.7))
        return
    bend = 3.0
    arc = [(depth - bend + bend * math.sin(step * math.pi / 32), bend - bend * math.cos(step * math.pi / 32)) for step in range(17)]
    line = [(-20.0, 0.0), *arc, (depth, 30.0)]
    mesh = bpy.data.meshes.new("sweep")
    points = [(x, y, z) for y, z in line for x in (-30, 30)]
    mesh.from_pydata(points, [], [(2 * step, 2 * step + 1, 2 * step + 3, 2 * step + 2) for step in range(len(line) - 1)])
    mesh.materials.append(matt(table, 0.65))
    mesh.shade_smooth()
    bpy.context.collection.objects.link(bpy.data.objects.new("sweep", mesh))


def _lamp(kind: str, at: Point, target: Point, energy: float, colour: str) -> Thing:
    """A lamp that looks at a point."""
    lamp = bpy.data.lights.new("lamp", kind)
    lamp.energy, lamp.color = energy, linear(colour)[:3]
    thing = bpy.data.objects.new("lamp", lamp)
    bpy.context.collection.objects.link(thing)
    thing.location = at
    _aim(thing, target)
    return thing


def _window(middle: Vector, target: Vector) -> None:
    """Bars of a window between the sun and the table, which draw its shade on everything."""
    frame = glow("#000000", 0.0)
    towards = (target - middle).to_track_quat("-Z", "Y").to_euler()
    bars = [
        ((14, 0.2), (0, 1.1)),
        ((0.2, 14), (-0.5, 0)),
        ((14, 6), (0, 6.0)),
        ((14, 6), (0, -5.6)),
        ((6, 14), (6.4, 0)),
        ((6, 14), (-6.4, 0)),
    ]
    for (width, height), (right, up) in bars:
        bar = box((width, height, 0.02), (0, 0, 0), frame, edge=0)
        bar.rotation_euler = towards
        bar.location = middle + towards.to_matrix() @ Vector((right, up, 0))
        bar.visible_camera = bar.visible_glossy = False


def daylight(sun: float = 4.6, sky: float = 0.7, *, window: bool = True) -> None:
    """Low warm sun from the left through a window, a large soft light beside it, and blue from the room."""
    target, source = Vector((0.2, 0.6, 1.0)), Vector((-9.5, -6.0, 8.2))
    lamp = _lamp("SUN", tuple(source), tuple(target), sun, SUN)
    lamp.data.angle = math.radians(2.6)
    if window:
        _window(target + (source - target) * 0.75, target)
    soft = _lamp("AREA", (-6.5, -3.5, 6), (0, 0, 0.8), 760, "#fff3e2")
    soft.data.size = 5
    world = bpy.data.worlds.new("room")
    bpy.context.scene.world = world
    world.use_nodes = True
    air = world.node_tree.nodes["Background"].inputs
    air["Color"].default_value, air["Strength"].default_value = linear(SHADE), sky


def camera(at: Point = (0, -12, 4.0), target: Point = (0, 0, 1.15), lens: float = 62) -> None:
    """A camera at a place, focused on what it looks at."""
    lenses = bpy.data.cameras.new("camera")
    lenses.lens = lens
    thing = bpy.data.objects.new("camera", lenses)
    bpy.context.collection.objects.link(thing)
    thing.location = at
    _aim(thing, target)
    lenses.dof.use_dof = True
    lenses.dof.focus_distance = (Vector(target) - thing.location).length
    lenses.dof.aperture_fstop = 0.9
    bpy.context.scene.camera = thing


def shoot(path: Path, *, samples: int = 8, share: float = 1.0) -> None:
    """Renders the picture as PNG; `share` is the part of the full width and height."""
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.samples, scene.cycles.use_denoising, scene.cycles.denoising_prefilter = samples, True, "FAST"
    scene.cycles.use_adaptive_sampling, scene.cycles.adaptive_threshold = True, 0.08
    scene.cycles.max_bounces, scene.cycles.diffuse_bounces, scene.cycles.glossy_bounces = 8, 2, 2
    scene.cycles.sample_clamp_indirect, scene.cycles.caustics_reflective = 4, False
    scene.render.threads_mode, scene.render.threads = "FIXED", 2
    scene.render.resolution_x, scene.render.resolution_y = WIDTH, HEIGHT
    scene.render.resolution_percentage = round(share * 100)
    scene.view_settings.view_transform, scene.view_settings.look = "AgX", "AgX - Medium High Contrast"
    scene.render.image_settings.file_format = "PNG"
    scene.render.filepath = str(path)
    bpy.ops.render.render(write_still=True)
