package io.jangteo.local.invariants;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** One group of invariants. */
interface Rule {

    /** Looks once. */
    Look look() throws SQLException;

    /**
     * @param counted what was looked at, so that a check of nothing shows
     */
    record Look(List<Suspect> suspects, Map<String, Long> counted) {}
}
