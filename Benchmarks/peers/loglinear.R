# All hierarchical log-linear models of a table of lists, fitted by R's own glm.fit: what `sijill estimate` is timed against.
#   Rscript loglinear.R TABLE.csv        columns of 0 and 1, then a column "count"
# Prints the number of models, the best by BIC with its estimate of all (documented + undocumented), and R's CPU seconds.
table <- read.csv(commandArgs(trailingOnly = TRUE)[1])
lists <- ncol(table) - 1
cells <- as.matrix(expand.grid(rep(list(0:1), lists)))[-1, , drop = FALSE]
code <- function(m) as.vector(as.matrix(m) %*% 2^(seq_len(ncol(m)) - 1))
counts <- tapply(table$count, factor(code(table[, seq_len(lists)]), levels = code(cells)), sum)
counts[is.na(counts)] <- 0
counts <- as.vector(counts)

# Terms of two lists or more as sets of bits, without the one of all lists; those that a term brings with it.
terms <- Filter(function(b) sum(bitwAnd(b, 2^(0:(lists - 1))) > 0) >= 2, seq_len(2^lists - 2))
size <- sapply(terms, function(b) sum(bitwAnd(b, 2^(0:(lists - 1))) > 0))
terms <- terms[order(size, terms)]
size <- sort(size)
within <- lapply(seq_along(terms), function(i) which(bitwAnd(terms, terms[i]) == terms & terms != terms[i]))
models <- list(logical(length(terms)))
for (i in seq_along(terms)) {
    allowed <- Filter(function(m) all(m[within[[i]]]), models)
    models <- c(models, lapply(allowed, function(m) { m[i] <- TRUE; m }))
}
design <- sapply(terms, function(b) apply(cells[, bitwAnd(b, 2^(0:(lists - 1))) > 0, drop = FALSE], 1, prod))
n <- sum(counts)
best <- list(bic = Inf)
fit <- function(chosen) {
    x <- cbind(1, cells, design[, chosen, drop = FALSE])
    suppressWarnings(glm.fit(x, counts, family = poisson()))
}
used <- system.time(for (m in models) {
    g <- fit(m)
    bic <- sum(-2 * dpois(counts, g$fitted.values, log = TRUE)) + log(n) * g$rank
    if (is.finite(bic) && bic < best$bic && all(is.finite(g$coefficients)))
        best <- list(bic = bic, total = n + exp(g$coefficients[[1]]), terms = terms[m])
})
cat(sprintf("%d models, best by BIC: %.2f in all, terms %s; R %.1f CPU s\n", length(models), best$total,
    paste(best$terms, collapse = " "), used[["user.self"]] + used[["sys.self"]]))
