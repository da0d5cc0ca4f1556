package io.jangteo.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.search.SearchFixture;
import io.jangteo.search.life.FullDisk;
import io.jangteo.search.life.IndexVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.ControllerAdvice;
import tools.jackson.databind.JsonNode;

class IndexVersionsIT extends SearchFixture {
    @Autowired
    private ApplicationContext beans;

    @Test
    void aVersionForWhichThereIsNoRoomIsRefusedWithBothFiguresAndNeverBegun() {
        List<Integer> before = numbers();
        JsonNode problem = onAFullDisk()
                .post()
                .uri("/api/search/index-versions?switching=true")
                .exchange()
                .expectStatus()
                .isEqualTo(507)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(problem.path("reason").asString()).isEqualTo("NO_ROOM_FOR_INDEX");
        assertThat(problem.path("neededBytes").asLong()).isGreaterThan(FullDisk.LARGEST);
        assertThat(problem.path("freeBytes").asLong()).isBetween(1L, FullDisk.LARGEST);
        assertThat(numbers()).isEqualTo(before);
    }

    private RestTestClient onAFullDisk() {
        Object[] advice =
                beans.getBeansWithAnnotation(ControllerAdvice.class).values().toArray();
        return RestTestClient.bindToController(new IndexController(FullDisk.in(beans)))
                .configureServer(server -> server.setControllerAdvice(advice))
                .build();
    }

    private List<Integer> numbers() {
        return life.all().stream().map(IndexVersion::number).toList();
    }
}
