from costscape_program import serve


def valley(at):
    x, y = at["x"]
    return (1 - x) ** 2 + 100 * (y - x * x) ** 2


def slope(at):
    x, y = at["x"]
    return valley(at), {"x": [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)]}


serve(valley, {"x": [-1.2, 1]}, slope, "height")
