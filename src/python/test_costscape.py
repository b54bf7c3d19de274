"""What the wheel does in a clean environment."""

import importlib.util
import os
import socket
import subprocess
import sys
import threading
import time
import unittest
import unittest.mock

import numpy as np

import costscape

HAS_TORCH = importlib.util.find_spec("torch") is not None


def valley(at):
    return (1 - at[0]) ** 2 + 100 * (at[1] - at[0] ** 2) ** 2


class Functions(unittest.TestCase):
    def test_a_plane_has_the_functions_own_values(self):
        plane = costscape.plane(valley, first="x_0=-2:2:7", second="x_1=-1:3:5", at=[-1.2, 1])
        self.assertEqual(plane.shape, (7, 5))
        (x, xs), (y, ys) = plane.axes
        self.assertEqual((x, y), ("x_0", "x_1"))
        expected = [[valley(np.array([a, b])) for b in ys] for a in xs]
        self.assertTrue(np.array_equal(np.asarray(plane), expected))
        self.assertTrue(plane._repr_png_().startswith(b"\x89PNG"))
        self.assertIn("<svg", plane._repr_svg_())

    def test_random_axes_look_from_the_point(self):
        plane = costscape.plane(valley, at=[-1.2, 1], points=5)
        self.assertEqual(plane[2, 2], valley(np.array([-1.2, 1.0])))

    def test_a_line_between_two_points_has_both_to_the_last_bit(self):
        draw = np.random.default_rng(1)
        a, b = (10.0 ** draw.uniform(-9, 9, 100) for _ in range(2))
        self.assertFalse(np.array_equal(a + (b - a), b))
        first = lambda at: float(at[np.argmin(b)])
        barrier = costscape.barrier(first, None, None, a, b, at=a, points=3)
        self.assertEqual(barrier[0], first(a))
        self.assertEqual(barrier[-1], first(b))

    def test_a_function_that_fails_is_named(self):
        with self.assertRaises(costscape.CostscapeError) as raised:
            costscape.plane(lambda at: 1 / 0, at=[1.0], first="x_0=1:2", second="random")
        self.assertIsInstance(raised.exception.__cause__, ZeroDivisionError)

    def test_a_forgotten_return_is_an_error_and_no_plane(self):
        def forgetful(at):
            valley(at)

        with self.assertRaises(costscape.CostscapeError) as raised:
            costscape.plane(forgetful, at=[-1.2, 1])
        self.assertRegex(str(raised.exception.__cause__), "gives None; it may lack a return")

    def test_a_mistake_that_ends_java_early_returns_at_once_and_leaves_no_thread(self):
        before, begun = threading.active_count(), time.monotonic()
        with self.assertRaisesRegex(costscape.CostscapeError, "nonsense"):
            costscape.plane(valley, at=[-1.2, 1], nonsense=1)
        self.assertEqual(threading.active_count(), before)
        self.assertLess(time.monotonic() - begun, 4)

    def test_whoever_does_not_know_the_key_is_told_nothing(self):
        told = []

        def intrude(server):
            """Connects before costscape's own relay, without a word and with a wrong one."""
            for word in (b"", b"x" * 64):
                stranger = socket.create_connection(server.getsockname())
                stranger.sendall(word)
                stranger.shutdown(socket.SHUT_WR)
                told.append(stranger)
            return server

        create = socket.create_server
        with unittest.mock.patch.object(
                socket, "create_server", lambda *where: intrude(create(*where))):
            plane = costscape.plane(valley, at=[-1.2, 1], points=5)
        self.assertEqual(plane[2, 2], valley(np.array([-1.2, 1.0])))
        for stranger in told:
            self.assertEqual(stranger.recv(1 << 16), b"")
            stranger.close()

    def test_costscapes_own_words_come_through(self):
        with self.assertRaisesRegex(costscape.CostscapeError, "no parameter z"):
            costscape.plane(valley, at=[-1.2, 1], first="z=0:1", second="x_0=0:1")

    def test_without_java_the_lines_that_install_it_are_told(self):
        script = "import costscape; costscape.plane(abs, at=[1.0])"
        environment = {**os.environ, "PATH": "", "JAVA_HOME": ""}
        run = subprocess.run([sys.executable, "-c", script], env=environment,
                             capture_output=True, text=True)
        self.assertIn("apt install default-jre-headless", run.stderr)


@unittest.skipUnless(HAS_TORCH, "torch is not installed")
class Modules(unittest.TestCase):
    def setUp(self):
        import torch

        torch.manual_seed(1)
        self.torch = torch
        self.module = torch.nn.Sequential(
            torch.nn.Linear(2, 5), torch.nn.Tanh(), torch.nn.Linear(5, 2)).double()
        self.X = torch.randn(30, 2).double()
        self.y = (self.X[:, 0] * self.X[:, 1] > 0).long()

    def loss(self):
        return self.torch.nn.functional.cross_entropy(self.module(self.X), self.y)

    def test_the_middle_is_the_modules_own_loss_and_it_stays_as_it_was(self):
        own = self.loss().item()
        plane = costscape.plane(self.module, self.X, self.y, "random", "random", points=5)
        self.assertEqual(plane[2, 2], own)
        self.assertEqual(self.loss().item(), own)

    def test_a_path_a_barrier_and_a_spectrum(self):
        states = []
        step = self.torch.optim.SGD(self.module.parameters(), lr=0.5)
        for _ in range(6):
            states.append({k: v.clone() for k, v in self.module.state_dict().items()})
            step.zero_grad()
            self.loss().backward()
            step.step()
        last = self.loss().item()
        path = costscape.path(self.module, self.X, self.y, states)
        self.assertEqual(path.summary["steps"], 5)
        barrier = costscape.barrier(
            self.module, self.X, self.y, states[0], self.module.state_dict())
        self.assertEqual(barrier[-1], last)
        self.assertIn("barrier", barrier.summary)
        spectrum = costscape.spectrum(self.module, self.X, self.y)
        self.assertEqual(len(spectrum.summary["hessian_eigenvalues"]), 27)


if __name__ == "__main__":
    unittest.main()
