/**
 * Movies: numbered frames whose axes and colours are the same throughout.
 *
 * <p><b>Start with</b> {@link Movie}, frames by their number; {@link SliceMovie}, a plane swept
 * again as another parameter moves; {@link LineMovie}, the same of a line; {@link TrainingMovie}, a
 * training with all its panels at the same step; {@link RaceMovie}, several trainings at the same
 * step over a plane that stays; {@link OrbitMovie}, a surface that turns once round.
 *
 * <p><b>The way of a movie.</b> A {@link LandscapePlan} says what is swept, {@link SlicePlan} a
 * plane or {@link LinePlan} a line; {@link Swept} sweeps it through every frame's point as one job
 * and finds the costs of all of them, which fix the axes and the colours. {@link TrainingPace}
 * chooses which recorded steps are frames. A {@link MovingChart} is a chart that stays and the
 * layers that a frame adds; {@link MovingPanels} puts several in two columns. {@code
 * frame.FrameJob} asks a {@link Movie.Stage} to draw each frame at one size and encodes it. A
 * {@link FrameLook} is what a user changes about all frames, a {@link PlaneLook} what those of a
 * plane have in common.
 *
 * <p><b>What a frame depends on.</b> Its number alone: a frame can be drawn by any thread or
 * machine, and gives the same pixels.
 *
 * <p><b>Measured.</b> {@link ChartStage} draws what the frames share once and copies it: 0.5 ms
 * saved of 1.7 at 800 × 600, and nine tenths of the first frames' time. Surfaces are kept up to 128
 * MB; of longer movies each plane is swept again when its frame is drawn, to the same numbers.
 */
package costscape.render.movie;
