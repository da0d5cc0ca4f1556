package io.jangteo.search.web;

import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.search.life.IndexJob;
import io.jangteo.search.life.IndexJob.Kind;
import io.jangteo.search.life.IndexJobs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
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

    /** @param since for CATCH_UP alone: when the changes begin; without it, when the index was made */
    record Request(@Nullable Kind kind, @Nullable Instant since) {}

    @PostMapping
    @Operation(
            summary = "COMPARE the searched index with the store, REPAIR what differs, or CATCH_UP with what was told")
    ResponseEntity<IndexJob> request(@RequestBody Request request) {
        if (request.kind() == null || (request.since() != null && request.kind() != Kind.CATCH_UP)) {
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "INVALID_REQUEST",
                            "kind must be COMPARE, REPAIR or CATCH_UP; since goes with CATCH_UP alone.")
                    .with("fields", Map.of("kind", "COMPARE, REPAIR or CATCH_UP"))
                    .exception();
        }
        IndexJob job = jobs.request(request.kind(), request.since());
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
}
