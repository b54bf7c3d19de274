package costscape.sweep.kernel;

import costscape.space.Axis;
import costscape.space.Slice;
import java.util.List;

/** A cost that brings the kernel for its cells along. */
interface OwnKernel {
  Kernel kernel(Slice slice, List<Axis> axes);
}
