# Fetches the libraries of report.html into BUILD/node_modules, or leaves none there. Never fails: the build goes on without them.
# Called with -DNPM= (empty: do not fetch), -DSOURCE= and -DBUILD=. Remove BUILD/fetched to try again.
file(REMOVE_RECURSE ${BUILD}/node_modules)
file(MAKE_DIRECTORY ${BUILD})
file(COPY ${SOURCE}/package.json ${SOURCE}/package-lock.json DESTINATION ${BUILD})
if(NPM)
  execute_process(
    COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund --no-update-notifier --prefer-offline --fetch-retries=1 --fetch-retry-mintimeout=1000
      --fetch-timeout=30000
    WORKING_DIRECTORY ${BUILD} RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said TIMEOUT 180)
  if(failed)
    file(REMOVE_RECURSE ${BUILD}/node_modules)
    message(WARNING "npm could not fetch the libraries of report.html; the page will have plain tables. Remove ${BUILD}/fetched to try again.\n${said}")
  endif()
else()
  message(STATUS "npm is not here or not wanted: report.html will have plain tables, without search and charts")
endif()
file(TOUCH ${BUILD}/fetched)
