package app.betweencalls.api.cohorts;

import java.util.List;

/**
 * An assessor's candidates, one line a candidate and unit.
 *
 * @param candidates by name
 */
public record CaseloadPage(List<CandidateLine> candidates) {

    /**
     * A candidate's unit.
     *
     * @param name the candidate's name
     * @param path of the candidate's page
     * @param unit title of the unit
     * @param bands how many knowledge criteria stand in each band, in words
     * @param freshness until when there is data
     */
    public record CandidateLine(String name, String path, String unit, String bands, String freshness) {}
}
