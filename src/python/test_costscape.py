"""What the wheel does in a clean environment."""

import importlib.metadata
import importlib.util
import os
import signal
import socket
import subprocess
import sys
import tempfile
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
        self.assertIn("<svg", plane._repr_svg_())

    def test_a_result_is_a_table_too(self):
        curve = costscape.curve(valley, at=[-1.2, 1], along="x_0=-2:2", points=4)
        self.assertEqual(curve.axes[0][1].tolist(), np.linspace(-2, 2, 4).tolist())
        self.assertEqual(curve.columns, ["x_0", "cost"])
        if importlib.util.find_spec("pandas"):
            self.assertTrue((curve.to_dataframe()["cost"] == curve.costs).all())
        with tempfile.TemporaryDirectory() as folder:
            curve.save(os.path.join(folder, "curve.png"))
            with open(os.path.join(folder, "curve.png"), "rb") as picture:
                self.assertTrue(picture.read().startswith(b"\x89PNG"))

    def test_the_doctor_looks_at_costs_files_and_results(self):
        x, y = np.linspace(-1, 1, 21), np.linspace(-2, 1, 13)
        costs = 1 + x[:, None] ** 2 + 3 * y ** 2
        level = lambda found: {one["name"]: one["level"] for one in found}
        self.assertEqual(set(level(costscape.doctor(costs, axes=(x, y))).values()), {"fine"})
        shifted = costscape.doctor(costs, axes=(x + 0.6, y))
        self.assertEqual(level(shifted)["centre"], "doubt")
        self.assertIn("x = 0.6, y = 0", shifted[0]["what"])
        with self.assertRaises(TypeError):
            costscape.doctor(costs)
        with self.assertRaises(costscape.CostscapeError):
            costscape.doctor(costs, axes=(x, y[:-1]))
        with tempfile.TemporaryDirectory() as folder:
            page = os.path.join(folder, "doctor.html")
            plane = costscape.plane(valley, at=[1.0, 1.0], first="x_0=-1:3:12",
                                    second="x_1=-1:3:11")
            found = level(costscape.doctor(plane, valley, at=[1.0, 1.0], out=page))
            self.assertEqual(found["cells"], "fine")
            with open(page) as written:
                self.assertIn("<svg", written.read())

    def test_products_that_a_function_tells_are_taken(self):
        middle = np.diag([2.0, 3.0, 7.0])
        sharpness = costscape.sharpness(
            lambda at: at @ middle @ at / 2, at=np.ones(3), gradient=lambda at: middle @ at,
            product=lambda at, along: middle @ along)
        self.assertAlmostEqual(sharpness, 7, 12)
        quartic = lambda at: 3 * at[0] ** 4 + at[1] ** 2
        along = costscape.sharpness(
            quartic, states=[(2.0, 1.0), [1.0, 1.0], (0.0, 1.0)], rate=0.1, momentum=0.5,
            optimizer="momentum", gradient=lambda at: np.array([12 * at[0] ** 3, 2 * at[1]]),
            product=lambda at, along: np.array([36 * at[0] ** 2, 2]) * along)
        np.testing.assert_allclose(along, [144, 36, 2], rtol=1e-6)
        self.assertTrue(" = 30<" in along._repr_svg_())

    def test_the_command_line_and_the_version_are_there(self):
        run = [subprocess.run([sys.executable, "-m", "costscape", *words], capture_output=True,
                              text=True) for words in (["--version"], ["nonsense"])]
        self.assertEqual([r.returncode for r in run], [0, 2])
        self.assertTrue(costscape.__version__[0].isdigit())
        told = importlib.metadata.metadata("costscape")
        self.assertIn("github.com/costscape", str(told.get_all("Project-URL")))
        self.assertNotIn("License", told)

    def test_ctrl_c_ends_everything(self):
        # A shell's job in the background ignores Ctrl-C, and what it starts inherits that.
        script = ("import costscape, signal, time\n"
                  "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
                  "def slow(at):\n    print('asked', flush=True); time.sleep(0.5); return 1.0\n"
                  "costscape.plane(slow, at=[1.0, 2.0])")
        run = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, start_new_session=True)
        run.stdout.readline()
        run.send_signal(signal.SIGINT)
        self.assertNotEqual(run.wait(10), 0)
        run.stdout.close()
        for _ in range(50):  # an ended process is seen until it is collected
            left = subprocess.run(["pgrep", "-g", str(run.pid), "-r", "DRST", "-a"],
                                  capture_output=True, text=True).stdout
            if not left:
                break
            time.sleep(0.1)
        self.assertEqual(left, "")

    def test_random_axes_look_from_the_point(self):
        plane = costscape.plane(valley, at=[-1.2, 1], points=5)
        self.assertEqual(plane[2, 2], valley(np.array([-1.2, 1.0])))

    def test_a_line_between_two_points_has_both_to_the_last_bit(self):
        draw = np.random.default_rng(1)
        a, b = (10.0 ** draw.uniform(-9, 9, 100) for _ in range(2))
        self.assertFalse(np.array_equal(a + (b - a), b))
        first = lambda at: float(at[np.argmin(b)])
        barrier = costscape.barrier(first, a, b, points=3)
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
        plane = costscape.plane(self.module, [(self.X, self.y)], points=5)
        self.assertEqual(plane[2, 2], own)
        self.assertEqual(self.loss().item(), own)

    def test_a_path_a_barrier_and_a_spectrum(self):
        states = list(self.trained(0.5, 6))
        last = self.loss().item()
        asked = []
        loss = lambda module, batch: (asked.append(1), self.loss())[1]
        path = costscape.path(self.module, states, [(self.X, self.y)], loss)
        self.assertEqual(path.summary["steps"], 5)
        self.assertLess(len(asked), 2000)  # its plane has fewer cells than a network's of our own
        barrier = costscape.barrier(self.module, states[0], self.module, [(self.X, self.y)])
        self.assertEqual(barrier[-1], last)
        self.assertIn("barrier", barrier.summary)
        self.assertIn("from a to b", barrier._repr_svg_())
        spectrum = costscape.spectrum(self.module, [(self.X, self.y)], threads=1)
        self.assertGreater(len(spectrum.costs), 10)
        self.assertEqual(len(spectrum.summary["hessian_eigenvalues"]), 27)

    def hessian(self):
        names, values = zip(*self.module.named_parameters())
        sizes = [v.numel() for v in values]

        def loss(flat):
            parts = {k: p.reshape(v.shape)
                     for k, p, v in zip(names, flat.split(sizes), values)}
            outputs = self.torch.func.functional_call(self.module, parts, (self.X,))
            return self.torch.nn.functional.cross_entropy(outputs, self.y)

        flat = self.torch.cat([v.detach().flatten() for v in values])
        return self.torch.autograd.functional.hessian(loss, flat)

    def test_sharpness_is_torchs_own_in_double_and_single_precision_and_with_relu(self):
        nn = self.torch.nn
        for layers, single in ((nn.Tanh, False), (nn.ReLU, False), (nn.ReLU, True)):
            self.module = nn.Sequential(nn.Linear(2, 5), layers(), nn.Linear(5, 2)).double()
            exact = self.torch.linalg.eigvalsh(self.hessian())[-1].item()
            module, X = (self.module.float(), self.X.float()) if single else (self.module, self.X)
            found = costscape.sharpness(module, [(X, self.y)])
            self.assertAlmostEqual(found / exact, 1, 5 if single else 9)

    def trained(self, rate, steps):
        """The states of gradient descent."""
        step = self.torch.optim.SGD(self.module.parameters(), lr=rate)
        for _ in range(steps):
            yield {k: v.clone() for k, v in self.module.state_dict().items()}
            step.zero_grad()
            self.loss().backward()
            step.step()

    def exact_at(self, state):
        self.module.load_state_dict(state)
        return self.torch.linalg.eigvalsh(self.hessian())[-1].item()

    def test_sharpness_along_states_is_torchs_own_in_one_session(self):
        states = list(self.trained(0.4, 8))
        found = costscape.sharpness(self.module, [(self.X, self.y)], states=states, rate=0.4)
        exact = [self.exact_at(state) for state in states]
        np.testing.assert_allclose(found, exact, rtol=1e-6)
        self.assertEqual(found.axes[0][0], "step")
        self.assertEqual(found.axes[0][1].tolist(), list(range(8)))
        self.assertTrue(" = 5<" in found._repr_svg_())
        if importlib.util.find_spec("pandas"):
            table = found.to_dataframe()
            self.assertEqual(table.columns.tolist(), ["step", "sharpness", "bound"])
            self.assertEqual(table["bound"].tolist(), [5.0] * 8)
        without = costscape.sharpness(self.module, [(self.X, self.y)], states=states)
        self.assertFalse("Dashed" in without._repr_svg_())

    def test_sharpness_along_files_and_labels_has_their_steps(self):
        states = list(self.trained(0.4, 3))
        exact = [self.exact_at(state) for state in states]
        with tempfile.TemporaryDirectory() as folder:
            for epoch, state in zip((1, 2, 10), states):
                self.torch.save({"epoch": epoch, "model_state_dict": state},
                                os.path.join(folder, f"epoch-{epoch}.pt"))
            pattern = os.path.join(folder, "epoch-*.pt")
            for given in (pattern, zip(("epoch 1", "epoch 2", "epoch 10"), states),
                          zip((1, 2, 10), states)):
                found = costscape.sharpness(self.module, [(self.X, self.y)], states=given)
                self.assertEqual(found.axes[0][1].tolist(), [1, 2, 10])
                np.testing.assert_allclose(found, exact, rtol=1e-6)
        with self.assertRaisesRegex(ValueError, "states"):
            costscape.sharpness(self.module, [(self.X, self.y)], states=[])

    def test_a_states_own_means_and_variances_are_used(self):
        nn = self.torch.nn
        self.module = nn.Sequential(
            nn.Linear(2, 5), nn.BatchNorm1d(5), nn.Tanh(), nn.Linear(5, 2)).double()
        states = []
        for state in self.trained(0.4, 4):
            states.append(state)
        self.module.eval()
        self.assertFalse(self.torch.equal(states[1]["1.running_var"], states[3]["1.running_var"]))
        found = costscape.sharpness(self.module, [(self.X, self.y)], states=states)
        own = self.module.state_dict()["1.running_var"].clone()
        self.assertTrue(self.torch.equal(self.module.state_dict()["1.running_var"], own))
        np.testing.assert_allclose(found, [self.exact_at(one) for one in states], rtol=1e-6)
        path = costscape.path(self.module, states, [(self.X, self.y)])
        cost = float(path.rows[-1][path.columns.index("cost")])
        self.assertAlmostEqual(cost, self.loss().item(), 12)

    def test_batches_sums_and_counts_are_the_mean_over_all_rows(self):
        loader = [(self.X[:20], self.y[:20]), (self.X[20:], self.y[20:])]
        usual = lambda module, batch: self.torch.nn.functional.cross_entropy(
            module(batch[0]), batch[1], reduction="sum")
        for loss in (None, lambda module, batch: (usual(module, batch), len(batch[1]))):
            curve = costscape.curve(self.module, loader, loss, points=3)
            self.assertAlmostEqual(curve[1], self.loss().item(), 12)

    def test_only_the_parameters_of_a_pattern_move(self):
        with self.assertRaisesRegex(costscape.CostscapeError, "no parameter is called 3.*"):
            costscape.curve(self.module, [(self.X, self.y)], parameters="3.*")
        curve = costscape.curve(self.module, [(self.X, self.y)], parameters="2.*", points=3)
        self.assertIn("12 parameters", curve._repr_svg_())

    def test_targets_at_each_position(self):
        module = self.torch.nn.Sequential(
            self.torch.nn.Embedding(7, 8),
            self.torch.nn.TransformerEncoderLayer(8, 2, 16, batch_first=True),
            self.torch.nn.Linear(8, 7)).double()
        tokens = self.torch.randint(0, 7, (4, 12))
        loader = [(tokens[:, :-1], tokens[:, 1:])]
        with self.torch.no_grad():
            own = self.torch.nn.functional.cross_entropy(
                module.eval()(loader[0][0]).flatten(0, -2), loader[0][1].flatten()).item()
        self.assertAlmostEqual(costscape.curve(module, loader, points=3)[1], own, 12)
        self.assertGreater(costscape.sharpness(module, loader), 0)

    def test_the_doctor_takes_statistics_anew(self):
        module = self.torch.nn.Sequential(
            self.torch.nn.Linear(2, 5), self.torch.nn.BatchNorm1d(5), self.torch.nn.Linear(5, 2))
        module = module.double()
        loader = [(self.X, self.y)]
        module[1].momentum = None
        module.train()(self.X)
        module.eval()
        plane = costscape.plane(module, loader, points=5)
        right = {one["name"]: one for one in costscape.doctor(plane, module, loader)}
        self.assertEqual(right["cells"]["level"], "fine")
        self.assertEqual(right["statistics"]["level"], "fine", right["statistics"])
        module[1].running_mean += 2
        plane = costscape.plane(module, loader, points=5)
        wrong = {one["name"]: one for one in costscape.doctor(plane, module, loader)}
        self.assertEqual(wrong["cells"]["level"], "fine")
        self.assertEqual(wrong["statistics"]["level"], "doubt", wrong["statistics"])

    def test_statistics_are_taken_anew_from_the_loader(self):
        module = self.torch.nn.Sequential(
            self.torch.nn.Linear(2, 5), self.torch.nn.BatchNorm1d(5), self.torch.nn.Linear(5, 2))
        module = module.double()
        loader = [(self.X, self.y)]
        module[1].momentum = None
        module.train()(self.X)
        module.eval()
        own = self.torch.nn.functional.cross_entropy(module(self.X), self.y).item()
        module[1].reset_running_stats()
        before = {k: v.clone() for k, v in module.state_dict().items()}
        anew = costscape.curve(module, loader, points=3, batch_norm="loader")
        self.assertAlmostEqual(anew[1], own, 12)
        self.assertNotAlmostEqual(costscape.curve(module, loader, points=3)[1], own, 3)
        for key, value in module.state_dict().items():
            self.assertTrue(self.torch.equal(value, before[key]))


if __name__ == "__main__":
    unittest.main()
