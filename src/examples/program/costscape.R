# Tells costscape a cost written in R: serve(cost, arrays) answers until costscape ends.
# cost takes the list of arrays and gives a number; gradient gives a list of arrays.
# Whatever is printed meanwhile goes to standard error.
serve <- function(cost, arrays, gradient = NULL, name = "cost") {
  questions <- file("stdin", "rb")
  answers <- pipe("cat", "wb")
  sink(stderr())
  sides <- lapply(arrays, function(a) if (is.null(dim(a))) length(a) else dim(a))
  sizes <- vapply(sides, prod, 0)
  # costscape counts the last index fastest, and R the first.
  rows <- function(a, d) as.double(aperm(array(a, d), rev(seq_along(d))))
  turned <- function(v, d) if (length(d) == 1) v else aperm(array(v, rev(d)), rev(seq_along(d)))
  shape <- vapply(sides, function(d) paste(d, collapse = ","), "")
  said <- sprintf('{"name":"%s","shape":[%s]}', names(arrays), shape)
  hello <- sprintf('{"costscape":1,"arrays":[%s],"gradient":%s,"slices":true,"cost":"%s"}\n',
                   paste(said, collapse = ","), tolower(!is.null(gradient)), name)
  put <- function(v) writeBin(v, answers, size = 8, endian = "little")
  writeBin(charToRaw(hello), answers)
  for (key in names(arrays)) put(rows(arrays[[key]], sides[[key]]))
  flush(answers)
  get <- function(rows, columns)
    matrix(readBin(questions, "double", rows * columns, size = 8, endian = "little"), rows)
  while (length(line <- readLines(questions, 1)) > 0) {
    count <- as.integer(sub('.*"(slice|points|coordinates)":([0-9]+).*', "\\2", line))
    if (grepl('"slice"', line)) {
      plane <- get(sum(sizes), 1 + count)
      next
    }
    # A point of a slice is (origin + a * first) + b * second.
    points <- if (grepl('"points"', line)) get(sum(sizes), count) else
      apply(get(ncol(plane) - 1, count), 2, function(at) {
        point <- plane[, 1]
        for (k in seq_along(at)) point <- point + at[k] * plane[, k + 1]
        point
      })
    at <- lapply(seq_len(count), function(k) {
      parts <- split(points[, k], rep(seq_along(sizes), sizes))
      setNames(Map(turned, parts, sides), names(arrays))
    })
    writeBin(charToRaw(sprintf('{"costs":%d}\n', count)), answers)
    put(vapply(at, cost, 0))
    if (grepl('"gradient":true', line))
      for (a in at) put(unlist(Map(rows, gradient(a)[names(arrays)], sides)))
    flush(answers)
  }
  close(answers)
}
