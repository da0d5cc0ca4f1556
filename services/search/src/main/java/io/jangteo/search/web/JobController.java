package io.jangteo.search.web;

import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.platform.servicedefaults.errors.ProblemException;
import io.jangteo.search.life.IndexJob;
import io.jangteo.search.life.IndexJob.Kind;
import io.jangteo.search.life.IndexJobs;
import io.jangteo.search.life.JobRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/search/jobs")
@Tag(name = "Jobs on the index (operators)")
class JobController {
    private final IndexJobs jobs;

    JobController(IndexJobs jobs) {
        this.jobs = jobs;
    }

    /**
     * @param since for CATCH_UP alone: when the changes begin; without it, when the index was made
     * @param products ids, at most 100: COMPARE or REPAIR these alone
     * @param ranges 1 to 1000: COMPARE or REPAIR so many ranges of products that begin at random, a sample of a big index
     */
    record Request(
            @Nullable Kind kind,
            @Nullable Instant since,
            @Nullable List<String> products,
            @Nullable Integer ranges) {}

    @PostMapping
    @Operation(
            summary =
                    "COMPARE the searched index with the store, REPAIR what differs (of all products, of some by id, or of a sample), or CATCH_UP with what was told")
    ResponseEntity<IndexJob> request(@RequestBody Request request) {
        IndexJob job = jobs.request(asked(request));
        return ResponseEntity.accepted()
                .location(URI.create("/api/search/jobs/" + job.id()))
                .body(job);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A job with its progress and what it found")
    IndexJob one(@PathVariable String id) {
        return jobs.get(id)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "JOB_NOT_FOUND", "There is no job '" + id + "'.")
                        .exception());
    }

    private static JobRequest asked(Request request) {
        if (request.kind() == null) {
            throw invalid("kind must be COMPARE, REPAIR or CATCH_UP");
        }
        if (request.products() != null && request.products().contains(null)) {
            throw invalid("products must be ids of products");
        }
        try {
            List<String> products = request.products() == null ? List.of() : request.products();
            return new JobRequest(request.kind(), request.since(), products, request.ranges());
        } catch (IllegalArgumentException e) {
            throw invalid(String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException invalid(String why) {
        return Problem.of(HttpStatus.BAD_REQUEST, "INVALID_REQUEST", why + ".").exception();
    }
}
