FROM maven:3.9-eclipse-temurin-25 AS build
# The build starts PostgreSQL to make the tables' classes, and PostgreSQL refuses to run as root.
RUN useradd --create-home build
USER build
WORKDIR /home/build/guichet
COPY --chown=build . .
RUN mvn -B -ntp -DskipTests package \
 && java -Djarmode=tools -jar bootstrap/target/guichet.jar extract --destination /home/build/extracted

FROM eclipse-temurin:25-jre
RUN useradd --system --no-create-home guichet \
 && install --directory --owner=guichet --mode=0700 /var/lib/guichet
COPY --from=build /home/build/extracted/lib /opt/guichet/lib
COPY --from=build /home/build/extracted/guichet.jar /opt/guichet/guichet.jar
USER guichet
ENV GUICHET_DATA_DIR=/var/lib/guichet
VOLUME /var/lib/guichet
EXPOSE 8080
# The image has no curl; bash opens the connection itself.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "--enable-native-access=ALL-UNNAMED", "-jar", "/opt/guichet/guichet.jar"]
