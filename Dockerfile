# The build compiles a static binary, and with it the PDF reader into a cache that becomes part of the image.
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /out/redraft . \
 && mkdir -p /out/data /out/cache /out/root/tmp && chmod 1777 /out/root/tmp \
 && CACHE_DIR=/out/cache DATA_DIR=/out/data /out/redraft warm

# Nothing else is needed: the binary is static. The certificates let it fetch resumes over https. /tmp is copied inside another directory, as some
# builders give the one that is copied itself another mode.
FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=build /out/root/ /
COPY --from=build /out/redraft /usr/local/bin/redraft
COPY --from=build --chown=65532:65532 /out/cache /var/cache/redraft
COPY --from=build --chown=65532:65532 /out/data /var/lib/redraft
USER 65532:65532
ENV HOST=0.0.0.0 DATA_DIR=/var/lib/redraft CACHE_DIR=/var/cache/redraft HOME=/tmp
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=6s --start-period=20s CMD ["/usr/local/bin/redraft", "healthcheck"]
ENTRYPOINT ["/usr/local/bin/redraft"]
