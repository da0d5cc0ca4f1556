package io.jangteo.search.web;

import io.jangteo.search.life.IndexLife;
import io.jangteo.search.life.IndexVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/search/index-versions")
@Tag(name = "Index versions (operators)")
class IndexController {
    private final IndexLife life;

    IndexController(IndexLife life) {
        this.life = life;
    }

    /** @param versions newest first */
    record Versions(List<IndexVersion> versions) {}

    @GetMapping
    @Operation(summary = "All index versions with their state and progress, newest first")
    Versions all() {
        return new Versions(life.all());
    }

    @GetMapping("/{number}")
    @Operation(summary = "One index version")
    IndexVersion one(@PathVariable int number) {
        return life.get(number);
    }

    @PostMapping
    @Operation(summary = "Builds a new version in the background; while one is being built, answers that one")
    ResponseEntity<IndexVersion> build(@RequestParam(defaultValue = "false") boolean switching) {
        IndexVersion version = life.build(switching);
        return ResponseEntity.accepted()
                .location(URI.create("/api/search/index-versions/" + version.number()))
                .body(version);
    }

    @PostMapping("/{number}/switch")
    @Operation(summary = "Searches ask this version from now on; to go back, switch to the one before")
    IndexVersion switchTo(@PathVariable int number) {
        return life.switchTo(number);
    }

    @DeleteMapping("/{number}")
    @Operation(summary = "Ends a version's feed and deletes its index")
    IndexVersion drop(@PathVariable int number) {
        return life.drop(number);
    }
}
