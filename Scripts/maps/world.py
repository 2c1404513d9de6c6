#!/usr/bin/env python3
"""Makes the compact outlines of countries that the maps are drawn from.

Usage: world.py GEOJSON >Sources/Pictures/Embedded/world.txt

GEOJSON holds Natural Earth's countries at 1:110 million, with the properties iso_a3 and name. Needs pycountry, for the
codes of two letters. A line of the result is a country: its code, then its rings. A ring is a run of points in steps of
a twentieth of a degree, longitude first, each as the difference to the one before it, in the digits of the Encoded
Polyline Algorithm Format. The same file gives the same bytes.
"""

import json
import sys

import pycountry

STEPS = 20  # a degree
NOTE = """\
# Outlines of countries from Natural Earth, 1:110 million, which is in the public domain: https://www.naturalearthdata.com
# Made by Scripts/maps/world.py, which says how to read a line. Countries that are two lines here have one code.
"""
CODES = {"Kosovo": "xk", "N. Cyprus": "cy", "Somaliland": "so"}


def code(properties):
    country = pycountry.countries.get(alpha_3=properties["iso_a3"])
    return country.alpha_2.lower() if country else CODES[properties["name"]]


def rings(geometry):
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return [ring for polygon in polygons for ring in polygon]


def thinned(ring):
    """The ring on the grid, without its last point, which is the first, and without points on a straight line."""
    points = []
    for longitude, latitude in ring[:-1]:
        point = round(longitude * STEPS), round(latitude * STEPS)
        if not points or points[-1] != point:
            points.append(point)
    kept = []
    for index, point in enumerate(points):
        (ax, ay), (bx, by) = points[index - 1], points[(index + 1) % len(points)]
        cross = (point[0] - ax) * (by - ay) - (point[1] - ay) * (bx - ax)
        if cross:
            kept.append(point)
    return kept


def digits(number):
    number = ~(number << 1) if number < 0 else number << 1
    text = ""
    while number >= 32:
        text += chr((number & 31 | 32) + 63)
        number >>= 5
    return text + chr(number + 63)


def encoded(ring):
    text, last = "", (0, 0)
    for point in ring:
        text += digits(point[0] - last[0]) + digits(point[1] - last[1])
        last = point
    return text


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        features = json.load(file)["features"]
    lines = []
    for feature in features:
        shapes = [encoded(ring) for ring in map(thinned, rings(feature["geometry"])) if len(ring) > 2]
        lines.append(" ".join([code(feature["properties"])] + shapes))
    sys.stdout.write(NOTE + "\n".join(sorted(lines)) + "\n")


if __name__ == "__main__":
    main()
