package io.jangteo.search.life;

import io.jangteo.search.dictionary.Dictionaries;
import io.jangteo.search.engine.Engine;
import io.jangteo.search.index.ProductIndex;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The life of index versions on an engine whose largest index leaves no room for another. */
public final class FullDisk {
    public static final long LARGEST = 1L << 60;

    private FullDisk() {}

    public static IndexLife in(ApplicationContext beans) {
        Engine engine = beans.getBean("heavyEngine", Engine.class);
        var disk = new EngineDisk(engine) {
            /** What is free, the real engine says. */
            @Override
            void requireRoomForAnother() {
                requireRoom(oneIndex(), engine.get("/_nodes/stats/fs?filter_path=nodes.*.fs.total"));
            }
        };
        return new IndexLife(
                beans.getBean(IndexVersions.class),
                beans.getBean(ProductIndex.class),
                beans.getBean(Aliases.class),
                beans.getBean(Dictionaries.class),
                disk,
                beans.getBean(WarmUp.class));
    }

    private static JsonNode oneIndex() {
        var indices = JsonMapper.shared().createArrayNode();
        indices.addObject().put("store.size", Long.toString(LARGEST));
        return indices;
    }
}
