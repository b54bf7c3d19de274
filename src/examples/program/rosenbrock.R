arguments <- commandArgs(trailingOnly = FALSE)
here <- dirname(sub("--file=", "", grep("--file=", arguments, value = TRUE)))
source(file.path(here, "costscape.R"))

valley <- function(at) (1 - at$x[1])^2 + 100 * (at$x[2] - at$x[1]^2)^2

serve(valley, list(x = c(-1.2, 1)), name = "height")
