/**
 * From a movie to files: numbered PNG frames and one GIF.
 *
 * <p><b>Start with</b> {@link FrameJob}, the movie as a job that any runner spreads; {@link
 * FrameJob.Frame}, one encoded frame; {@link GifFile}, what stands around the frames of a GIF.
 *
 * <p><b>The way of a frame.</b> {@link FrameJob} cuts the movie into runs of 5 frames. A {@link
 * FrameJob.FrameMaker} draws a run's frames one after the other and encodes each against the one
 * before: unchanged strips of a PNG are not deflated again, and {@link GifEncoder.GifFrame} stores
 * only the {@link GifEncoder.Area} that changed. Finished frames come back in order and are written
 * by the caller. A frame's bytes depend on it and the one before it alone, so any number of threads
 * gives the same files.
 *
 * <p><b>The GIF.</b> {@link FrameJob} draws some frames to find one palette for the whole movie
 * ({@link GifFile.GifPlan}), {@code GifEncoder.Lzw} compresses the indices, {@link GifTiming} says
 * how long each frame is shown, and {@link GifFile} reads the run record back from the comment.
 *
 * <p><b>Tried and dropped,</b> for 800 × 600 heatmaps:
 *
 * <ul>
 *   <li>Level 6 for PNG frames takes 4.5 ms and 22 kB a frame, level 3 takes 1.7 ms and 30 kB:
 *       frames use level 3.
 *   <li>Strips of 16 rows cost 7 % more bytes than few large ones, and leave little to deflate
 *       anew.
 *   <li>Storing an unchanged pixel as it is, never as transparent: 2.43 MB for 200 frames. {@link
 *       Lzw} takes whichever continues a known string: 1.98 MB.
 *   <li>The longest string over all such choices gains another 0.5 % for twice the time, and
 *       keeping a full string table while it serves gains 0.3 %. Neither is done.
 *   <li>Dithering (Floyd and Steinberg's, by Pillow, of the same 255 colours): 48 % more bytes for
 *       6 heatmaps of 900 × 600, 19 % for 6 surfaces of 420 × 315. Without it 99 % of the pixels of
 *       a heatmap are off by 4 of 255 at most, of a surface by 7: no band is seen, so it does not
 *       pay.
 *   <li>A PNG that moves, of all colours: few programs show it, and an MP4 has all colours too.
 * </ul>
 */
package costscape.render.frame;
