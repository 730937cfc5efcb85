# Reference values from R, an implementation that shares nothing with this one.
# Run from the root of the repository: Rscript tests/reference/reference.R
# It writes the CSV files next to it; the tests read those and need no R.
# The files in the repository were written by R 4.2.2 with survival 3.5-3.

suppressPackageStartupMessages(library(survival))

folder <- file.path("tests", "reference")
stopifnot(dir.exists(folder))

# 17 significant digits give back the same double.
write_table <- function(table, name) {
  cells <- lapply(table, function(column) if (is.numeric(column)) sprintf("%.17g", column) else as.character(column))
  lines <- c(paste(names(table), collapse = ","), do.call(paste, c(unname(cells), sep = ",")))
  connection <- file(file.path(folder, name), "wb")
  writeLines(lines, connection, sep = "\n")
  close(connection)
}

# Gamma: quantiles and, in the same rows, cumulative probabilities: at steps of about a standard deviation from the mean,
# and on both sides of rate * x = shape + 1, where implementations change their method.
probabilities <- c(1e-6, 0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999, 1 - 1e-6)
shapes <- c(0.1, 0.5, 1, 1.5, 2, 5, 10, 25, 100, 500, 100000)
gamma_rows <- function(shape, rate) {
  steps <- c(-20, -8, -4, -2, -1, 0, 1, 2, 8)
  x <- c(shape * exp(steps / sqrt(shape)), (shape + 1) * (1 + c(-1e-9, 1e-9))) / rate
  data.frame(
    shape, rate,
    probability = probabilities, quantile = qgamma(probabilities, shape, rate),
    x, cumulative = pgamma(x, shape, rate))
}
gammas <- lapply(c(0.5, 1, 10000), function(rate) do.call(rbind, lapply(shapes, gamma_rows, rate = rate)))
write_table(do.call(rbind, gammas), "gamma.csv")

# Normal: a grid, both sides of 4, where the product changes its method, and 37.
seam <- 4
near_seam <- c(seam - 1e-6, seam - 1e-12, seam, seam + 1e-12, seam + 1e-6)
z <- sort(unique(c(seq(-37, 37, by = 0.25), near_seam, -near_seam, 37 - 1e-9, 1e-9 - 37, 1e-300, 1e-10, -1e-10)))
write_table(data.frame(z, cumulative = pnorm(z)), "normal.csv")

# Log-normal.
lognormal <- expand.grid(
  medianDays = c(1, 45, 180, 1000), spread = c(0.1, 0.3, 0.6, 1.2), days = c(0.5, 1, 10, 44.9, 45, 90, 180, 365, 5000))
lognormal$probabilityLonger <- with(lognormal, plnorm(days, log(medianDays), spread, lower.tail = FALSE))
# Left out: what R still tells from 0 below 1e-299, 37 standard deviations from the median.
write_table(with(lognormal, lognormal[probabilityLonger == 0 | probabilityLonger > 1e-299, ]), "lognormal.csv")

# Kaplan-Meier: public data sets of survival; what they call time counts as days here, whatever its unit.
lives <- rbind(
  data.frame(dataset = "aml", days = aml$time, ended = aml$status),
  data.frame(dataset = "lung", days = lung$time, ended = lung$status - 1),
  data.frame(dataset = "ovarian", days = ovarian$futime, ended = ovarian$fustat))
fits <- lapply(split(lives, lives$dataset), function(rows) survfit(Surv(days, ended) ~ 1, data = rows, conf.type = "plain"))
curve_of <- function(dataset) {
  fit <- fits[[dataset]]
  # survfit keeps the standard error of the cumulative hazard; times survival it is Greenwood's.
  curve <- data.frame(dataset, days = fit$time, survival = fit$surv, stdError = fit$surv * fit$std.err)
  curve[fit$n.event > 0, ]
}
quantiles_of <- function(dataset) {
  shares <- c(0.25, 0.5, 0.75)
  data.frame(dataset, share = shares, days = quantile(fits[[dataset]], shares, conf.int = FALSE))
}
write_table(lives, "kaplan-meier-input.csv")
write_table(do.call(rbind, lapply(names(fits), curve_of)), "kaplan-meier.csv")
write_table(do.call(rbind, lapply(names(fits), quantiles_of)), "kaplan-meier-quantiles.csv")

# Pace of retirement: a notice at a constant rate that is Gamma distributed, then a notice period, none for a share.
# The chance given one rate rises with the rate, so the ends of the 80 % interval are the chances at the rate's quantiles;
# the interval is widened to the expected chance where that lies outside.
chance_at <- function(rate_of_notices, days) -expm1(-rate_of_notices * days)
chance_expected <- function(shape, rate, days) {
  lomax <- -expm1(-shape * log1p(days / rate))
  integrand <- function(u) chance_at(qgamma(u, shape, rate), days)
  stopifnot(abs(lomax - integrate(integrand, 0, 1, rel.tol = 1e-8)$value) < 1e-6)
  lomax
}
range_of <- function(shape, rate, unrecorded, periods, days) {
  waits <- c(days, pmax(0, days - periods))
  shares <- c(unrecorded, rep((1 - unrecorded) / length(periods), length(periods)))
  expected <- sum(shares * sapply(waits, chance_expected, shape = shape, rate = rate))
  low <- sum(shares * chance_at(qgamma(0.1, shape, rate), waits))
  high <- sum(shares * chance_at(qgamma(0.9, shape, rate), waits))
  c(expected, min(expected, low), max(expected, high))
}
pace_row <- function(shape, rate, unrecorded, periods, days) {
  notice <- range_of(shape, rate, 1, 0, days)
  retirement <- range_of(shape, rate, unrecorded, periods, days)
  data.frame(
    shape, rate, unrecordedShare = unrecorded, noticeDays = paste(periods, collapse = " "), days,
    noticeProbability = notice[1], noticeLow = notice[2], noticeHigh = notice[3],
    probability = retirement[1], low = retirement[2], high = retirement[3])
}
# Twelve equally likely periods each, some of them the same.
mixed <- c(14, 30, 30, 60, 60, 60, 90, 90, 120, 180, 180, 365)
same <- rep(90, 12)
none <- rep(0, 12)
paces <- list(
  list(10, 10000, 0.25, mixed), list(12.5, 8432.75, 0, mixed), list(47.3, 21000.5, 0.9, mixed), list(10, 10000, 0.25, same),
  list(3, 900, 0.5, same), list(1, 1000, 1, none), list(250, 180000, 0.1, mixed), list(0.5, 400, 0, none))
rows <- lapply(paces, function(pace) {
  do.call(rbind, lapply(c(0, 1, 30, 90, 91, 180, 365, 730, 1825), function(days) do.call(pace_row, c(pace, list(days)))))
})
# An expected chance below the interval of a rate that is hardly known, far ahead.
write_table(do.call(rbind, c(rows, list(pace_row(0.5, 20, 0, same, 60000)))), "retirement-pace.csv")
