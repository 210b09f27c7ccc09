"""What things are made of: matt paint, wood, metal, glass, light. Each gives a Cycles material for a colour such as `#1d4a38`."""

import bpy

Material = bpy.types.Material


def linear(colour: str) -> tuple[float, float, float, float]:
    """The linear light of an sRGB colour, as the renderer wants it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue, 1.0


def _plain(name: str, colour: str, roughness: float) -> Material:
    """A material with one colour."""
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    surface = material.node_tree.nodes["Principled BSDF"].inputs
    surface["Base Color"].default_value = linear(colour)
    surface["Roughness"].default_value = roughness
    return material


def _mottle(material: Material, colour: str, *, scale: tuple[float, float, float], depth: float, change: float) -> None:
    """Lets noise change the colour a little and roughen the surface, as a brush or a hand does."""
    nodes, link = material.node_tree.nodes, material.node_tree.links.new
    surface = nodes["Principled BSDF"].inputs
    place, stretch, noise = (nodes.new(f"ShaderNode{kind}") for kind in ("TexCoord", "Mapping", "TexNoise"))
    stretch.inputs["Scale"].default_value = scale
    noise.inputs["Scale"].default_value = 1.0
    noise.inputs["Detail"].default_value = 3.0
    link(place.outputs["Object"], stretch.inputs["Vector"])
    link(stretch.outputs["Vector"], noise.inputs["Vector"])
    ramp = nodes.new("ShaderNodeValToRGB")
    base = linear(colour)
    for element, factor in zip(ramp.color_ramp.elements, (1 - change, 1 + change), strict=True):
        element.color = (*(min(part * factor, 1.0) for part in base[:3]), 1.0)
    ramp.color_ramp.elements[0].position, ramp.color_ramp.elements[1].position = 0.3, 0.7
    bump = nodes.new("ShaderNodeBump")
    bump.inputs["Strength"].default_value = depth
    bump.inputs["Distance"].default_value = 0.02
    link(noise.outputs["Fac"], ramp.inputs["Fac"])
    link(ramp.outputs["Color"], surface["Base Color"])
    link(noise.outputs["Fac"], bump.inputs["Height"])
    link(bump.outputs["Normal"], surface["Normal"])


def matt(colour: str, roughness: float = 0.55) -> Material:
    """Paint or clay with the trace of the brush."""
    material = _plain("matt", colour, roughness)
    _mottle(material, colour, scale=(9, 9, 9), depth=0.22, change=0.07)
    return material


def paper(colour: str) -> Material:
    """Paper and cardboard: flat, dull, hardly a grain."""
    material = _plain("paper", colour, 0.85)
    _mottle(material, colour, scale=(30, 30, 30), depth=0.08, change=0.03)
    return material


def cloth(colour: str) -> Material:
    """Woven or knitted: dull, with a fine coarse skin and a soft edge against the light."""
    material = _plain("cloth", colour, 0.95)
    _mottle(material, colour, scale=(45, 45, 45), depth=0.55, change=0.1)
    material.node_tree.nodes["Principled BSDF"].inputs["Sheen Weight"].default_value = 0.35
    return material


def wood(colour: str, *, along: int = 0) -> Material:
    """Wood whose grain runs along the x, y or z of the object (`along` 0, 1 or 2)."""
    material = _plain("wood", colour, 0.5)
    scale = [26.0, 26.0, 26.0]
    scale[along] = 1.6
    _mottle(material, colour, scale=(scale[0], scale[1], scale[2]), depth=0.18, change=0.22)
    return material


def metal(colour: str, roughness: float = 0.32) -> Material:
    """Brass, steel, copper: brushed, never a mirror."""
    material = _plain("metal", colour, roughness)
    material.node_tree.nodes["Principled BSDF"].inputs["Metallic"].default_value = 1.0
    return material


def glass(colour: str = "#ffffff") -> Material:
    """Clear or coloured glass."""
    material = _plain("glass", colour, 0.03)
    surface = material.node_tree.nodes["Principled BSDF"].inputs
    surface["Transmission Weight"].default_value = 1.0
    surface["IOR"].default_value = 1.4
    return material


def glow(colour: str, strength: float) -> Material:
    """Something that gives light itself."""
    material = _plain("glow", colour, 0.4)
    surface = material.node_tree.nodes["Principled BSDF"].inputs
    surface["Emission Color"].default_value = linear(colour)
    surface["Emission Strength"].default_value = strength
    return material
