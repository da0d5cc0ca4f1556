SET FOREIGN_KEY_CHECKS = 0;
SET time_zone = '+00:00';

CREATE TABLE `category` (
  `id` int(11) NOT NULL,
  `parent_id` int(11) DEFAULT NULL,
  `path` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `level` int(11) NOT NULL,
  `name_ko` varchar(100) NOT NULL,
  `name_en` varchar(100) NOT NULL,
  `renames` int(11) NOT NULL,
  `refreshed_rename` int(11) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `category_path` (`path`),
  KEY `category_parent` (`parent_id`),
  CONSTRAINT `category_parent_exists` FOREIGN KEY (`parent_id`) REFERENCES `category` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `category` VALUES
(1,NULL,'1/',0,'전자제품','Electronics',0,0);

CREATE TABLE `failed_event` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `consumer` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `topic` varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `partition_no` int(11) NOT NULL,
  `offset_no` bigint(20) NOT NULL,
  `message_key` varchar(200) DEFAULT NULL,
  `headers` longtext NOT NULL,
  `payload` longtext DEFAULT NULL,
  `error` longtext NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `failed_event_record` (`consumer`,`topic`,`partition_no`,`offset_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE `flyway_schema_history` (
  `installed_rank` int(11) NOT NULL,
  `version` varchar(50) DEFAULT NULL,
  `description` varchar(200) NOT NULL,
  `type` varchar(20) NOT NULL,
  `script` varchar(1000) NOT NULL,
  `checksum` int(11) DEFAULT NULL,
  `installed_by` varchar(100) NOT NULL,
  `installed_on` timestamp NOT NULL DEFAULT current_timestamp(),
  `execution_time` int(11) NOT NULL,
  `success` tinyint(1) NOT NULL,
  PRIMARY KEY (`installed_rank`),
  KEY `flyway_schema_history_s_idx` (`success`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `flyway_schema_history` VALUES
(1,'0.1','outbox and inbox','SQL','V0_1__outbox_and_inbox.sql',-595809405,'jangteo_catalog','2026-11-22 20:01:31',71,1),
(2,'1','categories and products','SQL','V1__categories_and_products.sql',1651199616,'jangteo_catalog','2026-11-22 20:01:31',66,1);

CREATE TABLE `inbox` (
  `consumer` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `message_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`consumer`,`message_id`),
  KEY `inbox_created_at` (`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE `outbox` (
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `aggregatetype` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `aggregateid` varchar(100) NOT NULL,
  `type` varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `payload` longtext NOT NULL,
  `source` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `time` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `traceparent` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `tracestate` varchar(512) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `outbox_created_at` (`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `outbox` VALUES
('01a204da-90a3-768a-8b7b-3f6d811c0389','catalog.products','328dd03b-25ec-41a8-aa81-ef2156fd4605','jangteo.catalog.v1.ProductChanged','{\"id\":\"328dd03b-25ec-41a8-aa81-ef2156fd4605\",\"title\":\"시험 상품 TEST-3839E9E8-B50F\",\"titleEn\":\"Test goods TEST-3839E9E8-B50F\",\"description\":\"시험에만 쓰입니다.\",\"descriptionEn\":\"Only for tests.\",\"brand\":\"Jangteo\",\"model\":\"TEST-3839E9E8-B50F\",\"categoryIds\":[1],\"primaryCategoryId\":1,\"categoryBreadcrumbs\":[\"전자제품\"],\"categoryPath\":\"1/\",\"categoryLevel\":0,\"categoryPaths\":[\"1/\"],\"attributes\":{},\"images\":[{\"url\":\"/images/test.svg\",\"main\":true}],\"variants\":[{\"sku\":\"TEST-3839E9E8-B50F\",\"price\":{\"currency\":\"KRW\",\"minorUnits\":12000}}],\"version\":1,\"createdAt\":\"2026-11-22T20:02:42.433Z\",\"updatedAt\":\"2026-11-22T20:02:42.433Z\"}','urn:jangteo:catalog','2026-11-22T20:02:42.464744857Z','00-a07c2964d306cb203b5a4cd62f74204f-87a17fc86effa9ca-03',NULL,'2026-11-22 20:02:42.464744'),
('01a204da-92b1-777f-8019-a6aa327c9d60','catalog.products','019a0000-0000-7000-8000-000000000001','jangteo.catalog.v1.ProductChanged','{\"id\":\"019a0000-0000-7000-8000-000000000001\",\"title\":\"무선 청소기\",\"titleEn\":\"Cordless vacuum cleaner\",\"description\":\"검색이 생기기 전부터 팔던 상품입니다.\",\"descriptionEn\":\"On sale since before there was search.\",\"brand\":\"Jangteo\",\"model\":\"OLDER-KRW\",\"categoryIds\":[1],\"primaryCategoryId\":1,\"categoryBreadcrumbs\":[\"전자제품\"],\"categoryPath\":\"1/\",\"categoryLevel\":0,\"categoryPaths\":[\"1/\"],\"attributes\":{},\"images\":[{\"url\":\"/images/test.svg\",\"main\":true}],\"variants\":[{\"sku\":\"OLDER-KRW\",\"price\":{\"currency\":\"KRW\",\"minorUnits\":12000}}],\"version\":1,\"createdAt\":\"2026-11-22T20:02:42.974Z\",\"updatedAt\":\"2026-11-22T20:02:42.974Z\"}','urn:jangteo:catalog','2026-11-22T20:02:42.993222596Z','00-e7888bafba21a9737cf422d8f6bf1605-2e369e25cb4c98b5-03',NULL,'2026-11-22 20:02:42.993222'),
('01a204da-9338-7504-8c05-f5dd18d0717f','catalog.products','019a0000-0000-7000-8000-000000000002','jangteo.catalog.v1.ProductChanged','{\"id\":\"019a0000-0000-7000-8000-000000000002\",\"title\":\"노트북 16인치\",\"titleEn\":\"Laptop 16 inch\",\"description\":\"검색이 생기기 전부터 팔던 상품입니다.\",\"descriptionEn\":\"On sale since before there was search.\",\"brand\":\"Jangteo\",\"model\":\"OLDER-USD\",\"categoryIds\":[1],\"primaryCategoryId\":1,\"categoryBreadcrumbs\":[\"전자제품\"],\"categoryPath\":\"1/\",\"categoryLevel\":0,\"categoryPaths\":[\"1/\"],\"attributes\":{},\"images\":[{\"url\":\"/images/test.svg\",\"main\":true}],\"variants\":[{\"sku\":\"OLDER-USD\",\"price\":{\"currency\":\"USD\",\"minorUnits\":349999}}],\"version\":1,\"createdAt\":\"2026-11-22T20:02:43.119Z\",\"updatedAt\":\"2026-11-22T20:02:43.119Z\"}','urn:jangteo:catalog','2026-11-22T20:02:43.128799526Z','00-de9636976c69744f4001ed6f8f8c9362-5963d7db5c035e30-03',NULL,'2026-11-22 20:02:43.128799');

CREATE TABLE `product` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` bigint(20) NOT NULL,
  `deleted` tinyint(1) NOT NULL,
  `body` longtext NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `product` VALUES
('019a0000-0000-7000-8000-000000000001',1,0,'{\"id\":\"019a0000-0000-7000-8000-000000000001\",\"title\":\"무선 청소기\",\"titleEn\":\"Cordless vacuum cleaner\",\"description\":\"검색이 생기기 전부터 팔던 상품입니다.\",\"descriptionEn\":\"On sale since before there was search.\",\"brand\":\"Jangteo\",\"model\":\"OLDER-KRW\",\"categoryIds\":[1],\"primaryCategoryId\":1,\"categoryBreadcrumbs\":[\"전자제품\"],\"categoryPath\":\"1/\",\"categoryLevel\":0,\"categoryPaths\":[\"1/\"],\"attributes\":{},\"images\":[{\"url\":\"/images/test.svg\",\"main\":true}],\"variants\":[{\"sku\":\"OLDER-KRW\",\"price\":{\"currency\":\"KRW\",\"minorUnits\":12000}}],\"version\":1,\"createdAt\":\"2026-11-22T20:02:42.974Z\",\"updatedAt\":\"2026-11-22T20:02:42.974Z\"}','2026-11-22 20:02:42.985337','2026-11-22 20:02:42.985337'),
('019a0000-0000-7000-8000-000000000002',1,0,'{\"id\":\"019a0000-0000-7000-8000-000000000002\",\"title\":\"노트북 16인치\",\"titleEn\":\"Laptop 16 inch\",\"description\":\"검색이 생기기 전부터 팔던 상품입니다.\",\"descriptionEn\":\"On sale since before there was search.\",\"brand\":\"Jangteo\",\"model\":\"OLDER-USD\",\"categoryIds\":[1],\"primaryCategoryId\":1,\"categoryBreadcrumbs\":[\"전자제품\"],\"categoryPath\":\"1/\",\"categoryLevel\":0,\"categoryPaths\":[\"1/\"],\"attributes\":{},\"images\":[{\"url\":\"/images/test.svg\",\"main\":true}],\"variants\":[{\"sku\":\"OLDER-USD\",\"price\":{\"currency\":\"USD\",\"minorUnits\":349999}}],\"version\":1,\"createdAt\":\"2026-11-22T20:02:43.119Z\",\"updatedAt\":\"2026-11-22T20:02:43.119Z\"}','2026-11-22 20:02:43.127414','2026-11-22 20:02:43.127414'),
('328dd03b-25ec-41a8-aa81-ef2156fd4605',1,0,'{\"id\":\"328dd03b-25ec-41a8-aa81-ef2156fd4605\",\"title\":\"시험 상품 TEST-3839E9E8-B50F\",\"titleEn\":\"Test goods TEST-3839E9E8-B50F\",\"description\":\"시험에만 쓰입니다.\",\"descriptionEn\":\"Only for tests.\",\"brand\":\"Jangteo\",\"model\":\"TEST-3839E9E8-B50F\",\"categoryIds\":[1],\"primaryCategoryId\":1,\"categoryBreadcrumbs\":[\"전자제품\"],\"categoryPath\":\"1/\",\"categoryLevel\":0,\"categoryPaths\":[\"1/\"],\"attributes\":{},\"images\":[{\"url\":\"/images/test.svg\",\"main\":true}],\"variants\":[{\"sku\":\"TEST-3839E9E8-B50F\",\"price\":{\"currency\":\"KRW\",\"minorUnits\":12000}}],\"version\":1,\"createdAt\":\"2026-11-22T20:02:42.433Z\",\"updatedAt\":\"2026-11-22T20:02:42.433Z\"}','2026-11-22 20:02:42.458398','2026-11-22 20:02:42.458398');

CREATE TABLE `product_index` (
  `field` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `value` varchar(255) NOT NULL,
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`field`,`value`,`id`),
  KEY `by_document` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `product_index` VALUES
('categoryPath','1/','019a0000-0000-7000-8000-000000000001'),
('primaryCategory','1','019a0000-0000-7000-8000-000000000001'),
('categoryPath','1/','019a0000-0000-7000-8000-000000000002'),
('primaryCategory','1','019a0000-0000-7000-8000-000000000002'),
('categoryPath','1/','328dd03b-25ec-41a8-aa81-ef2156fd4605'),
('primaryCategory','1','328dd03b-25ec-41a8-aa81-ef2156fd4605');

CREATE TABLE `product_unique` (
  `field` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `value` varchar(255) NOT NULL,
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`field`,`value`),
  KEY `by_document` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `product_unique` VALUES
('sku','OLDER-KRW','019a0000-0000-7000-8000-000000000001'),
('sku','OLDER-USD','019a0000-0000-7000-8000-000000000002'),
('sku','TEST-3839E9E8-B50F','328dd03b-25ec-41a8-aa81-ef2156fd4605');
