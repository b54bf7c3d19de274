/**
 * Movies: numbered frames whose axes and colours are the same throughout.
 *
 * <p><b>Start with</b> {@link Movie}, frames by their number; {@link LandscapeMovie}, a line or
 * plane that changes as something else moves; {@link TrainingMovie}, one training with its panels
 * or several at the same step over a plane that stays; {@link OrbitMovie}, a surface that turns
 * once round; {@link LandMovie}, balls that roll over a land.
 *
 * <p><b>The way of a movie.</b> A {@code study.MovieResult} has the costs of the line or plane of
 * every frame, which fix the axes and the colours, and of trainings, in {@code study.MovieRuns},
 * the recorded steps that are frames. {@link Movie#of} makes a movie of it in a look; {@link
 * MovingPanels} puts charts in two columns, each a chart that stays and the layers that a frame
 * adds. {@code frame.FrameJob} asks a {@link Movie.Stage} to draw each frame at one size and
 * encodes it. A {@link Scene} is what all frames have in common, with the user's look.
 *
 * <p><b>What a frame depends on.</b> Its number alone: a frame can be drawn by any thread or
 * machine, and gives the same pixels.
 *
 * <p><b>Measured.</b> What the frames share is drawn once and copied: 0.5 ms saved of 1.7 at 800 ×
 * 600, and nine tenths of the first frames' time. Surfaces are kept up to 128 MB; of longer movies
 * each plane is swept again when its frame is drawn, to the same numbers.
 */
package costscape.render.movie;
