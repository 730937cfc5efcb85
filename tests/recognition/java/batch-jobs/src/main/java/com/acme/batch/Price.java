package com.acme.batch;

import java.math.BigDecimal;
import java.util.Map;

final class Price {

    /** US dollars for a million tokens of input. */
    static final Map<String, BigDecimal> INPUT = Map.of(
        "gpt-4o", new BigDecimal("2.50"),
        "gpt-4o-mini", new BigDecimal("0.15"),
        "claude-3-haiku-20240307", new BigDecimal("0.25"));

    private Price() {
    }
}
