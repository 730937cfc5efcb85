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

# Pace of notices: a Poisson regression with a logarithmic link. A Gamma prior with mean 1 on an effect, worth a number of
# notices, is a row that holds this effect alone, with as many notices seen as expected. What a model has outlasted lowers its
# pace; the notices expected of it so far depend on the fit, so the fit is repeated until it stays.
set.seed(7)
lives <- 60
stretches <- do.call(rbind, lapply(seq_len(lives), function(life) {
  count <- 1 + floor(runif(1) * 3)
  data.frame(
    life, provider = floor(runif(1) * 4), class = floor(runif(1) * 3), succession = pmin(1, seq_len(count) - 1),
    days = round(20 + runif(count) * 300), weight = runif(count, 0.2, 1), ended = c(rep(0, count - 1), as.numeric(runif(1) < 0.6)))
}))
stretches$weightedDays <- with(stretches, days * weight)
stretches$weightedNotices <- with(stretches, ended * weight^0.8)
prior <- list(base = c(notices = 3, days = 1500), provider = 30, effect = 4)
dummies <- with(stretches, cbind(1, outer(provider, 0:3, `==`), outer(class, 0:2, `==`), outer(succession, 0:1, `==`)) * 1)
prior_notices <- c(prior$base[["notices"]], rep(prior$provider, 4), rep(prior$effect, 3 + 2))
prior_exposure <- c(prior$base[["days"]], prior_notices[-1])
x <- rbind(dummies, diag(ncol(dummies)))
y <- c(stretches$weightedNotices, prior_notices)
lasting <- rep(1, nrow(stretches))
for (i in 1:100) {
  fit <- suppressWarnings(glm(
    y ~ 0 + x, family = poisson, offset = log(c(stretches$weightedDays * lasting, prior_exposure)),
    control = glm.control(epsilon = 1e-15, maxit = 100)))
  expected <- stretches$days * exp(as.vector(dummies %*% coef(fit)))
  so_far <- ave(expected, stretches$life, FUN = cumsum)
  lasting <- 1 / (1 + so_far - expected / 2)
}
write_table(stretches[c("life", "provider", "class", "succession", "days", "weightedDays", "weightedNotices")], "pace-regression-input.csv")
pairs <- expand.grid(other = seq_along(coef(fit)), one = seq_along(coef(fit)))
write_table(
  with(pairs, data.frame(one = one - 1, other = other - 1, estimate = coef(fit)[one], covariance = vcov(fit)[cbind(one, other)])),
  "pace-regression.csv")

# Two stages: a notice, at a pace that differs from model to model by a factor that is exponentially distributed and known to
# have let the model pass so far, then a notice period, none for a share. Integrated over the factor and summed over the periods.
no_notice <- function(expected, so_far) {
  # After `so_far` expected notices without one, the factor is Gamma distributed with shape 1 and rate 1 + so_far.
  integrate(function(share) exp(-qgamma(share, 1, 1 + so_far) * expected), 0, 1, rel.tol = 1e-11, subdivisions = 2000L)$value
}
stages_row <- function(so_far, steps, paces, unrecorded, periods, days, ratio) {
  expected_within <- function(d) sum(pmax(0, pmin(d, c(steps[-1], Inf)) - steps) * paces)
  chance <- function(d, scale) if (d <= 0) 0 else 1 - no_notice(expected_within(d) * scale, so_far)
  at <- function(scale) unrecorded * chance(days, scale) + (1 - unrecorded) * mean(sapply(days - periods, chance, scale = scale))
  data.frame(
    soFar = so_far, steps = paste(steps, collapse = " "), paces = paste(sprintf("%.17g", paces), collapse = " "),
    unrecordedShare = unrecorded, noticeDays = paste(periods, collapse = " "), days, lowRatio = ratio,
    probability = at(1), low = at(ratio), high = at(1 / ratio))
}
# Twelve equally likely periods each, some of them the same.
mixed <- c(14, 30, 30, 60, 60, 60, 90, 90, 120, 180, 180, 365)
same <- rep(90, 12)
cases <- list(
  list(0, 0, 0.002, 0.25, mixed, 0.7), list(0.4, c(0, 100, 400), c(0.0005, 0.002, 0.004), 0.1, mixed, 0.5),
  list(2.5, c(0, 30), c(0.003, 0.001), 0, same, 0.9), list(0.1, c(0, 500), c(0.0001, 0.01), 1, same, 0.3))
rows <- lapply(cases, function(case) {
  do.call(rbind, lapply(c(0, 1, 30, 90, 91, 180, 365, 730, 1825), function(days) {
    do.call(stages_row, c(case[1:5], list(days), case[6]))
  }))
})
write_table(do.call(rbind, rows), "two-stages.csv")

# The quantiles of the normal.
probability <- sort(unique(c(10^-(1:300), seq(0.01, 0.99, by = 0.01), 0.075, 0.925, 1 - 10^-(1:15))))
write_table(data.frame(probability, quantile = qnorm(probability)), "normal-quantiles.csv")

# Two equal events in a Gaussian copula: the integral over the shared factor.
both <- expand.grid(probability = c(0.001, 0.05, 0.3, 0.5, 0.9), correlation = c(0, 0.1, 0.35, 0.75, 0.95))
both$both <- with(both, mapply(function(p, rho) {
  one <- function(x) pnorm((qnorm(p) - sqrt(rho) * x) / sqrt(1 - rho))
  integrate(function(x) one(x)^2 * dnorm(x), -10, 10, rel.tol = 1e-11, subdivisions = 10000L)$value
}, probability, correlation))
write_table(both, "copula-pairs.csv")

# The number of equal clocks of one provider that stop, each on a line of its own: a mixture of binomials over the shared factor.
stopping <- function(clocks, p, rho) {
  chance <- function(k) if (rho == 0) dbinom(k, clocks, p) else integrate(
    function(x) dbinom(k, clocks, pnorm((qnorm(p) - sqrt(rho) * x) / sqrt(1 - rho))) * dnorm(x), -9, 9, rel.tol = 1e-9, subdivisions = 10000L)$value
  cumulative <- cumsum(sapply(0:clocks, chance))
  stopifnot(abs(cumulative[clocks + 1] - 1) < 1e-6)
  data.frame(clocks, probability = p, correlation = rho, stopped = 0:clocks, exceeded = pmax(0, 1 - cumulative))
}
portfolios <- list(c(20, 0.3, 0), c(20, 0.3, 0.35), c(20, 0.05, 0.75), c(50, 0.4, 0.2))
write_table(do.call(rbind, lapply(portfolios, function(portfolio) do.call(stopping, as.list(portfolio)))), "copula-exceedance.csv")
