FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build

# The dependencies, in a layer of their own: a build of nothing fetches just what the build below needs.
COPY pom.xml ./
COPY .mvn .mvn
RUN mvn -B -ntp -Dmaven.test.skip -Dspring-boot.repackage.skip package

COPY src/main src/main
RUN mvn -B -ntp -Dmaven.test.skip package \
 && java -Djarmode=tools -jar target/workshop-roles-console-*.jar extract --layers --application-filename app.jar --destination layers


FROM eclipse-temurin:25-jre

# Any user may run the console, so everyone may write where it writes.
RUN install -d -m 1777 /home/app /data
ENV HOME=/home/app CONSOLE_DATA_DIR=/data SERVER_ADDRESS=0.0.0.0
WORKDIR /app

COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./

COPY container/ ./

# A trial, in the sandbox, from which the JVM learns to start in half the time: the console starts, opens pages of its own,
# and is stopped.
RUN CONSOLE_DATA_DIR=/tmp/data java @java.options -XX:AOTCacheOutput=app.aot -Xlog:aot=error -jar app.jar & console=$! \
 && until ./health-check 2>/tmp/not-yet; do kill -0 $console && sleep 1; done \
 && sleep 5 && kill $console && { wait $console || [ $? -eq 143 ]; } \
 && test -s app.aot \
 && rm -rf /tmp/*

USER 10001:0
VOLUME /data
EXPOSE 8080
# Few arenas, for each keeps what its threads have freed.
ENV MALLOC_ARENA_MAX=2
HEALTHCHECK --interval=10s --timeout=10s --start-period=20s CMD ["/app/health-check"]
ENTRYPOINT ["java", "@/app/java.options", "-XX:AOTCache=/app/app.aot", "-Xlog:aot*=error", "-jar", "/app/app.jar"]
