# Reads CSV files as anybody does in R and writes into OUT what it then has of each: its numbers of columns and rows, how many bytes each
# cell takes, heads first, and the cells.
#
#     Rscript --vanilla read_back.R OUT CSV…
words <- commandArgs(trailingOnly = TRUE)
out <- file(words[1], "wb")
for (path in words[-1]) {
  table <- read.csv(path, colClasses = "character", check.names = FALSE, na.strings = character(), encoding = "UTF-8")
  cells <- c(names(table), t(as.matrix(table)))
  writeBin(c(ncol(table), nrow(table), nchar(cells, type = "bytes")), out)
  writeBin(unlist(lapply(cells, charToRaw)), out)
}
close(out)
