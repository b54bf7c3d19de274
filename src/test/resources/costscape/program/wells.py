from costscape_program import serve


def cost(at):
    x, y, z = at["x"]
    return (x * x - 1) ** 2 + 2.5 * y * y + 0.25 * z * z


def gradient(at):
    x, y, z = at["x"]
    return cost(at), {"x": [4 * x * (x * x - 1), 5 * y, 0.5 * z]}


serve(cost, {"x": [1, 0, 0]}, gradient, name="height")
